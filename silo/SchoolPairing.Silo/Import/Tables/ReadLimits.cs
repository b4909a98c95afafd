namespace SchoolPairing.Silo.Import.Tables;

/// <summary>How much of a file is read before it is refused; a refusal names the limit.</summary>
internal sealed record ReadLimits
{
    internal const long Mebibyte = 1024 * 1024;

    /// <summary>School files: a province has about 20,000 rows.</summary>
    internal static ReadLimits Schools { get; } = new();

    /// <summary>Files of pairs, which have a row a candidate.</summary>
    internal static ReadLimits Pairs { get; } = new() { MaxRows = 4_000_000, MaxFileBytes = 128 * Mebibyte };

    internal long MaxFileBytes { get; init; } = 64 * Mebibyte;
    internal long MaxUnpackedBytes { get; init; } = 512 * Mebibyte;

    /// <summary>Unpacked by packed size; real workbooks stay under 60.</summary>
    internal int MaxRatio { get; init; } = 200;

    /// <summary>Small packages may be all repetition: the ratio counts from here.</summary>
    internal long RatioFromBytes { get; init; } = 16 * Mebibyte;

    internal int MaxColumns { get; init; } = 2_000;

    /// <summary>Far more than a row of so many columns has, even where its cells hold sentences with separators.</summary>
    internal int MaxSeparatorsOnALine => MaxColumns * 50;

    internal int MaxRows { get; init; } = 200_000;
    internal int MaxCells { get; init; } = 16_000_000;
    internal int MaxSheets { get; init; } = 64;

    /// <summary>What a spreadsheet can hold in one cell.</summary>
    internal int MaxCellCharacters { get; init; } = 32_767;
}
