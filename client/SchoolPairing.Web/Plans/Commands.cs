using System.Security.Cryptography;
using System.Text;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Web.Plans;

/// <summary>
/// Ids of commands: made when a form is shown and sent with it, so that a form that is sent twice, by a double click or after a
/// broken connection, is answered as the first time.
/// </summary>
internal static class Commands
{
    public const string Field = "command";

    private const string Token = "__RequestVerificationToken";

    public static string New() => Guid.NewGuid().ToString("N");

    /// <summary>A command that no form carries.</summary>
    public static CommandId Fresh() => CommandId.Of(New());

    /// <summary>
    /// The id of a form as it was filled in: whoever goes back to a page and chooses something else on it sends another command and is not answered as before.
    /// A form that brought no id of ours gets a new one.
    /// </summary>
    public static CommandId Of(IFormCollection form)
    {
        if (!Guid.TryParseExact(form[Field], "N", out _)) return Fresh();
        using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, values) in form.Where(field => field.Key != Token).OrderBy(field => field.Key, StringComparer.Ordinal))
            foreach (var value in values) Add(content, name, value ?? "");
        foreach (var file in form.Files)
        {
            Add(content, file.Name, file.FileName);
            using var bytes = file.OpenReadStream();
            content.AppendData(SHA256.HashData(bytes));
        }
        return CommandId.Of(Convert.ToHexStringLower(content.GetHashAndReset()));
    }

    // With lengths, so that no two fields run into each other.
    private static void Add(IncrementalHash content, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            content.AppendData(BitConverter.GetBytes(part.Length));
            content.AppendData(Encoding.UTF8.GetBytes(part));
        }
    }
}
