using System.Globalization;
using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Need;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Need;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Import.Profiles;
using Sylvan.Data.Csv;

namespace SchoolPairing.Benchmarks.Need;

/// <summary>The schools of a folder's schools.csv, read as the service reads them (profile and need model scotland), beside the marks in the same file.</summary>
internal static class InspectedSchools
{
    private const string File = "schools.csv", Region = "scotland";

    /// <summary>Every school with one part and a mark, by id; or why the file does not do.</summary>
    public static Answer<List<InspectedSchool>> Read(string folder)
    {
        var path = Path.Combine(folder, File);
        if (!System.IO.File.Exists(path))
            return Answer<List<InspectedSchool>>.Refuse(Refusal.Of(RefusalCode.UnreadableFile, ("file", path), ("expected", File)));
        var config = Path.Combine(AppContext.BaseDirectory, "config");
        var profile = ImportProfiles.Load(Path.Combine(config, "import")).Value!.Find(ProfileId.Of(Region)).Value!;
        var model = JsonSerializer.Deserialize<NeedModel>(
            System.IO.File.ReadAllText(Path.Combine(config, "matchmaking", "need", Region + ".json")), ContractJson.Indented)!;
        var read = SchoolFileReader.Read(new ImportFile(File, System.IO.File.ReadAllBytes(path)), profile);
        if (!read.Accepted) return Answer<List<InspectedSchool>>.Refuse(read.Refusals);

        var policy = profile.DefaultPolicy;
        var marks = Marks(path);
        return Answer<List<InspectedSchool>>.Of(
        [
            .. from school in read.Value.Schools
               where school.Parts.Length == 1 && marks.ContainsKey(school.Id.Value)
               let part = school.Parts[0]
               let mark = marks[school.Id.Value]
               select new InspectedSchool(school.Id.Value, part.Stage.Value, school.Class is { } at && policy.RuralClasses.Contains(at),
                   mark.Metric, mark.Mark, mark.Year, part[KnownFacts.Pupils],
                   NeedAssessor.Assess(school, [part.Stage], model, policy.AsOf).Parts[0]),
        ]);
    }

    // The service has no use for a mark's kind and day, so its profile does not read them.
    private static Dictionary<string, (string Metric, double Mark, int? Year)> Marks(string path)
    {
        using var rows = CsvDataReader.Create(path);
        var (id, metric, mark, day) = (rows.GetOrdinal("school_id"), rows.GetOrdinal("rating_metric"), rows.GetOrdinal("rating_score01"), rows.GetOrdinal("inspection_date"));
        var marks = new Dictionary<string, (string, double, int?)>();
        while (rows.Read())
            if (double.TryParse(rows.GetString(mark), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                marks[rows.GetString(id)] = (rows.GetString(metric), value,
                    DateOnly.TryParse(rows.GetString(day), CultureInfo.InvariantCulture, out var on) ? on.Year : null);
        return marks;
    }
}
