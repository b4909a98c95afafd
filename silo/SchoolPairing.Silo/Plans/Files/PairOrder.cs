using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Silo.Plans.Files;

/// <summary>Rows of additional files are sorted by helper, then receiver.</summary>
internal static class PairOrder
{
    internal static int Compare(SchoolId? helper, SchoolId receiver, SchoolId? otherHelper, SchoolId otherReceiver)
    {
        var byHelper = string.CompareOrdinal(helper?.Value, otherHelper?.Value);
        return byHelper != 0 ? byHelper : receiver.CompareTo(otherReceiver);
    }
}
