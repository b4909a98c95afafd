namespace SchoolPairing.Web.Components;

/// <summary>A line of <see cref="ScoreBars"/>.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Points">How much.</param>
/// <param name="Detail">The value behind it.</param>
/// <param name="Sum">Whether it is the sum of the others.</param>
public sealed record ScoreBar(string Label, long Points, string? Detail = null, bool Sum = false);
