using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Cli.Files;
using SchoolPairing.Cli.Training.Report;
using SchoolPairing.Contracts.Scoring;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Cli.Training;

/// <summary>The files of a training: model.json, report.json, model-card.html and their checksums.</summary>
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

    /// <summary>The report beside a model; null where there is none that can be read, or it is about another model.</summary>
    public static TrainingReport? ReportBeside(string modelPath, ScoreModel model)
    {
        var path = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(modelPath))!, ReportName);
        try
        {
            return File.Exists(path) && JsonSerializer.Deserialize<TrainingReport>(File.ReadAllBytes(path), ContractJson.Compact) is { Schema: 1 } report && report.Model == model.Id
                ? report : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
