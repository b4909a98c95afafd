using System.Globalization;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import.Tables;

/// <summary>Carries one refusal out of a third party's reader; caught in <see cref="TableFile"/>, never leaves it.</summary>
internal sealed class FileFault(Refusal refusal) : Exception
{
    internal Refusal Refusal { get; } = refusal;

    /// <summary>The file is not what it should be.</summary>
    /// <param name="file">File name.</param>
    /// <param name="fault">Key import.fault.FAULT.</param>
    /// <param name="details">Values of that text.</param>
    internal static Refusal Unreadable(string file, string fault, params (string, string)[] details) =>
        Refusal.Of(RefusalCode.UnreadableFile, [("file", file), ("expected", "§import.fault." + fault), .. details]);

    /// <summary>A limit is passed.</summary>
    /// <param name="file">File name.</param>
    /// <param name="what">Key import.size.WHAT, said for the actual and the most allowed amount.</param>
    /// <param name="actual">How much there is, at least.</param>
    /// <param name="most">How much may be.</param>
    internal static Refusal TooLarge(string file, string what, long actual, long most) =>
        Refusal.Of(RefusalCode.FileTooLarge, ("file", file), ("size", $"§import.size.{what}.actual"), ("limit", $"§import.size.{what}.most"),
            ("actual", Number(actual)), ("most", Number(most)));

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
