using SchoolPairing.Contracts.Pairings;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Pairings.Agreements;

/// <summary>The bureau's template in the config folder; where it was taken away, the usual one.</summary>
internal sealed class AgreementFile(WebSettings settings)
{
    public const string Name = "agreements/agreement-template.docx";

    /// <summary>The agreement as a DOCX. The template is read anew each time: a bureau replaces it while the program runs.</summary>
    public async Task<Answer<byte[]>> Write(AgreementPage page, CancellationToken cancellation)
    {
        var path = Path.Combine(settings.ConfigFolder, Name);
        if (!File.Exists(path)) return AgreementTemplate.Fill(UsualTemplate.Write(), Name, AgreementValues.Of(page));
        if (new FileInfo(path).Length > AgreementTemplate.LargestBytes)
            return Answer<byte[]>.Refuse(Refusal.Of(RefusalCode.UnreadableFile, ("file", Name), ("expected", "DOCX < 5 MB")));
        return AgreementTemplate.Fill(await File.ReadAllBytesAsync(path, cancellation), Name, AgreementValues.Of(page));
    }
}
