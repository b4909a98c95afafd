using System.Globalization;

namespace SchoolPairing.Matchmaking.Scoring.Training;

/// <summary>Numbers in notes: invariant, no more digits than a reader compares.</summary>
internal static class NoteNumber
{
    public static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Of(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
