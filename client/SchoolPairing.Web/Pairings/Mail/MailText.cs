using System.Globalization;
using System.Resources;

namespace SchoolPairing.Web.Pairings.Mail;

/// <summary>The texts of mails, in a language that is named: no reader's request stands behind them.</summary>
internal static class MailText
{
    private static readonly ResourceManager Area = new("SchoolPairing.Web.Pairings.PairingsText", typeof(MailText).Assembly);

    public static string Say(string key, string language, IEnumerable<(string Name, object? Value)> values) =>
        values.Aggregate(Area.GetString(key, CultureInfo.GetCultureInfo(language)) ?? key,
            (text, value) => text.Replace("{" + value.Name + "}", Convert.ToString(value.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
