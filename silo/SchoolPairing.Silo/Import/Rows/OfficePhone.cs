using System.Text;
using System.Text.RegularExpressions;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Import.Rows;

/// <summary>The public telephone of a school's office (办公电话). A mobile number is a person's and is never kept.</summary>
internal static partial class OfficePhone
{
    /// <summary>The number with half-width digits and no blanks, or the problem of a text that is none.</summary>
    internal static (string Phone, ProblemId? Problem) Read(string text, IdScheme scheme)
    {
        var phone = Blanks().Replace(text.Normalize(NormalizationForm.FormKC), "").Replace('—', '-').Replace('–', '-');
        if (scheme != IdScheme.CnSchoolCode) return (phone, Anywhere().IsMatch(phone) ? null : ImportProblems.PhoneFormat);
        if (Mobile().IsMatch(phone)) return ("", ImportProblems.PhonePrivate);
        return (phone, Landline().IsMatch(phone) || Service().IsMatch(phone) ? null : ImportProblems.PhoneFormat);
    }

    // With or without area code, with or without extension.
    [GeneratedRegex(@"^(\(?0\d{2,3}\)?-?)?\d{7,8}(-\d{1,6})?$")]
    private static partial Regex Landline();

    [GeneratedRegex(@"^[48]00-?\d{3}-?\d{4}$")]
    private static partial Regex Service();

    [GeneratedRegex(@"^(\+?86-?)?1[3-9]\d-?\d{4}-?\d{4}$")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^\+?[\d()-]{6,20}$")]
    private static partial Regex Anywhere();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
