using System.Collections.Immutable;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Plans;

namespace SchoolPairing.Web.Plans;

/// <summary>What a planner sends with the policy: additional files. Whatever is not sent stays as it is.</summary>
internal static class PlanUpload
{
    /// <summary>Fields of the form that carry files.</summary>
    public static readonly ImmutableArray<string> Names = ["locks", "travelTimes", "pastPairs", "scores", "model"];

    public static async Task<ConfigurePlan> Read(IFormCollection form, ProfileId profile, PolicyForm policy)
    {
        var files = new Dictionary<string, ImportFile?>();
        foreach (var name in Names) files[name] = await File(form.Files.GetFile(name));
        return new ConfigurePlan(Commands.Of(form), profile, policy.File(),
            files["scores"], files["locks"], files["travelTimes"], files["pastPairs"], files["model"], KeepLists: form["clear"] != "yes");
    }

    /// <summary>A file as it was sent; null where none was.</summary>
    public static async Task<ImportFile?> File(IFormFile? sent)
    {
        if (sent is not { Length: > 0 }) return null;
        using var bytes = new MemoryStream();
        await sent.CopyToAsync(bytes);
        return new ImportFile(Path.GetFileName(sent.FileName), bytes.ToArray());
    }
}
