using System.Globalization;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;

namespace SchoolPairing.Web.Schools;

/// <summary>A school as a line of the list.</summary>
/// <param name="Entry">The school with its need.</param>
/// <param name="ByName">Its place among names.</param>
public sealed record SchoolLine(RegisterEntry Entry, SortKey ByName)
{
    public School School => Entry.School;

    /// <summary>Sum over its parts; null where one is unknown.</summary>
    public double? Pupils => Sum(KnownFacts.Pupils);

    /// <summary>Sum over its parts; null where one is unknown.</summary>
    public double? Teachers => Sum(KnownFacts.Teachers);

    /// <summary>Need points; null where the school is no receiver: nobody asks how much a helper lacks.</summary>
    public int? Need => Entry.Side == SchoolSide.Receiver ? Entry.Need?.Points : null;

    /// <summary>The school rule; null where the school is no receiver.</summary>
    public NeedVerdict? Verdict => Entry.Side == SchoolSide.Receiver ? Entry.Need?.Verdict : null;

    private double? Sum(FactId fact)
    {
        double sum = 0;
        foreach (var part in School.Parts)
        {
            if (part[fact] is not { } value) return null;
            sum += value;
        }
        return sum;
    }
}
