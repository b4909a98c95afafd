namespace SchoolPairing.Silo.Teachers;

/// <summary>For how long the reason of a decided deferral is kept: as long as somebody may ask for a review of it, and not longer.</summary>
/// <param name="Days">Days after the decision, 1 to <see cref="Most"/>; then kind, note and answer are deleted.</param>
internal sealed record DeferralRetention(int Days = DeferralRetention.Usual)
{
    public const int Usual = 180, Most = 3650;
}
