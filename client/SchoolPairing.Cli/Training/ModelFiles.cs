using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Matching.Output;
using SchoolPairing.Cli.Training.Report;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Training;

/// <summary>The files of a training: model.json, report.json, model-card.html and their checksums. Reading trusts nothing.</summary>
internal static class ModelFiles
{
    public const string ModelName = "model.json";
    public const string ReportName = "report.json";
    public const string ChecksumsName = "model.sha256";

    /// <summary>A file of somebody else that a training would overwrite, or null. A folder with our checksums is our own.</summary>
    public static string? Foreign(string folder) => File.Exists(Path.Combine(folder, ChecksumsName)) ? null
        : new[] { ModelName, ReportName, ModelCardPage.FileName }.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    /// <summary>Writes all files; the checksums come last.</summary>
    /// <returns>Names of the files in the order in which a person opens them.</returns>
    public static ImmutableArray<string> Write(string folder, ScoreModel model, TrainingReport report, string language)
    {
        Directory.CreateDirectory(folder);
        ImmutableArray<NewFile> files =
        [
            new(ModelName, JsonSerializer.SerializeToUtf8Bytes(model, ContractJson.Indented)),
            new(ReportName, JsonSerializer.SerializeToUtf8Bytes(report, ContractJson.Indented)),
            new(ModelCardPage.FileName, ModelCardPage.Bytes(model, report, language)),
        ];
        WrittenFiles.Put(folder, [.. files, Checksums.Of(files, ChecksumsName)]);
        return [ModelCardPage.FileName, ModelName, ReportName, ChecksumsName];
    }

    /// <summary>A model, refused where it is cut off or of another form.</summary>
    public static Answer<ScoreModel> Model(string path) => Read<ScoreModel>(path, model => model.Schema);

    /// <summary>The report beside a model; null where there is none or it is about another model.</summary>
    public static TrainingReport? ReportBeside(string modelPath, ScoreModel model)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(modelPath))!, ReportName);
        return File.Exists(path) && Read<TrainingReport>(path, report => report.Schema) is { Accepted: true } read && read.Value.Model == model.Id ? read.Value : null;
    }

    private static Answer<T> Read<T>(string path, Func<T, int> schemaOf) where T : class
    {
        var name = Path.GetFileName(path);
        try
        {
            if (JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), ContractJson.Compact) is not { } document) return Refuse<T>(name, "$", "null", "§document.model");
            var schema = schemaOf(document);
            return schema == 1 ? Answer<T>.Of(document) : Refuse<T>(name, "$.schema", schema.ToString(System.Globalization.CultureInfo.InvariantCulture), "1");
        }
        catch (JsonException wrong)
        {
            return Answer<T>.Refuse(BrokenDocument.Refuse(name, wrong, "document.model"));
        }
    }

    private static Answer<T> Refuse<T>(string file, string path, string value, string expected) where T : class =>
        Answer<T>.Refuse(Refusal.Of(RefusalCode.InvalidDocument, ("file", file), ("path", path), ("value", value), ("expected", expected)));
}
