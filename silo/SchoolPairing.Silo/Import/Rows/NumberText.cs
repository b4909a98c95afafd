using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;
using SchoolPairing.Silo.Import.Tables;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>Reads a number as people type it. Every form has one meaning or is a problem; nothing is guessed.</summary>
internal static partial class NumberText
{
    private const NumberStyles Simple = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The number in the field's unit, or what is wrong with it.</summary>
    /// <param name="raw">The cell.</param>
    /// <param name="comma">What one comma before three digits means in this file.</param>
    /// <param name="rule">The column's rule.</param>
    /// <param name="headerFactor">Factor of the unit in the header; a unit in the cell goes before it.</param>
    internal static (double Value, ProblemId? Problem) Read(string raw, CommaHabit comma, NumberRule rule, decimal headerFactor)
    {
        if (comma != CommaHabit.Decimals && !raw.EndsWith('.') && decimal.TryParse(raw, Simple, CultureInfo.InvariantCulture, out var simple)
            && Math.Abs(simple) < 1e20m) return ((double)(simple * headerFactor), null);
        var text = Normal(raw);
        if (text.ToLowerInvariant().TrimStart('-', '+') is "nan" or "inf" or "infinity" or "∞") return (0, ImportProblems.NotFinite);
        var factor = headerFactor;
        if (WithUnit().Match(text) is { Success: true } parts && FactorOf(rule, parts.Groups[2].Value) is { } unit)
            (text, factor) = (parts.Groups[1].Value, unit);
        if (Plain(text, comma) is not { } plain)
            return (0, OneGroup().IsMatch(text) || PointGroups().IsMatch(text) ? ImportProblems.AmbiguousNumber : ImportProblems.NotANumber);
        // Decimal keeps 12.34 × 10,000 exact; what is too large for it is read as a double.
        if (decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && Math.Abs(exact) < 1e20m)
            return ((double)(exact * factor), null);
        var value = double.Parse(plain, NumberStyles.Float, CultureInfo.InvariantCulture) * (double)factor;
        return double.IsFinite(value) ? (value, null) : (0, ImportProblems.NotFinite);
    }

    /// <summary>What a file's own numbers say about its commas; the format's habit where they say nothing.</summary>
    internal static CommaHabit Settle(CommaHabit habit, IEnumerable<string> numbers)
    {
        var (groups, decimals) = (false, false);
        foreach (var raw in numbers)
        {
            if (!raw.AsSpan().ContainsAny(',', '，')) continue;
            var text = Normal(raw);
            groups |= Groups().IsMatch(text);
            decimals |= EuropeanGroups().IsMatch(text) || (DecimalComma().IsMatch(text) && !OneGroup().IsMatch(text));
        }
        return (groups, decimals, habit) switch
        {
            (true, true, _) => CommaHabit.Unknown,
            (false, true, _) => CommaHabit.Decimals,
            (true, false, CommaHabit.Decimals) => CommaHabit.Unknown,
            (true, false, _) => CommaHabit.Groups,
            _ => habit,
        };
    }

    private static string? Plain(string text, CommaHabit comma)
    {
        if (PointNumber().IsMatch(text))
            return comma == CommaHabit.Decimals && PointGroups().IsMatch(text) ? null : text;
        if (Groups().IsMatch(text)) return text.Replace(",", "", StringComparison.Ordinal);
        if (EuropeanGroups().IsMatch(text))
            return text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        if (SpaceGroups().IsMatch(text)) return text.Replace(" ", "", StringComparison.Ordinal).Replace(',', '.');
        if (OneGroup().IsMatch(text))
            return comma switch
            {
                CommaHabit.Groups => text.Replace(",", "", StringComparison.Ordinal),
                CommaHabit.Decimals => text.Replace(',', '.'),
                _ => null,
            };
        return DecimalComma().IsMatch(text) ? text.Replace(',', '.') : null;
    }

    private static decimal? FactorOf(NumberRule rule, string unit)
    {
        foreach (var (name, factor) in rule.Units)
            if (HeaderText.Normal(name) == HeaderText.Normal(unit)) return factor;
        return null;
    }

    private static string Normal(string raw)
    {
        if (!HeaderText.IsWellFormed(raw)) return raw;
        var text = raw.Normalize(NormalizationForm.FormKC).Trim().Replace('\u2212', '-').Replace('\u2009', ' ');
        return text.StartsWith('+') ? text[1..] : text;
    }

    [GeneratedRegex(@"^(-?[\d.,\s]*\d)\s*([^\d.,\s].*)$")]
    private static partial Regex WithUnit();

    [GeneratedRegex(@"^-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d{1,3})?$", RegexOptions.ECMAScript)]
    private static partial Regex PointNumber();

    [GeneratedRegex(@"^-?[1-9]\d{0,2}(\.\d{3})+$", RegexOptions.ECMAScript)]
    private static partial Regex PointGroups();

    [GeneratedRegex(@"^-?[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$|^-?[1-9]\d{0,2}(,\d{3})+\.\d+$", RegexOptions.ECMAScript)]
    private static partial Regex Groups();

    [GeneratedRegex(@"^-?[1-9]\d{0,2}(\.\d{3})+,\d+$|^-?[1-9]\d{0,2}(\.\d{3}){2,}$", RegexOptions.ECMAScript)]
    private static partial Regex EuropeanGroups();

    [GeneratedRegex(@"^-?[1-9]\d{0,2}( \d{3})+([.,]\d+)?$", RegexOptions.ECMAScript)]
    private static partial Regex SpaceGroups();

    [GeneratedRegex(@"^-?[1-9]\d{0,2},\d{3}$", RegexOptions.ECMAScript)]
    private static partial Regex OneGroup();

    [GeneratedRegex(@"^-?\d+,\d+$", RegexOptions.ECMAScript)]
    private static partial Regex DecimalComma();
}
