using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Web.Teachers;

/// <summary>
/// The check number of a service record: the first 128 bits of the SHA-256 of its lines. Whoever has a certificate in hand compares it with the one that the
/// bureau sees beside the same teacher on the same day; a line that was changed on paper has another number.
/// </summary>
internal static class RecordCheck
{
    private const int Digits = 32, Group = 4;

    public static string Of(TeacherId teacher, ServiceRecord record)
    {
        var lines = new StringBuilder(teacher.Value).Append('\n').Append(record.RuralMonths.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (var entry in record.Rotations)
            lines.Append(CultureInfo.InvariantCulture, $"{entry.Host}/{entry.Form}/{entry.From}/{entry.Until}/{entry.CountedMonths}/{entry.Planned}\n");
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())))[..Digits];
        return string.Join(' ', hash.Chunk(Group).Select(digits => new string(digits)));
    }
}
