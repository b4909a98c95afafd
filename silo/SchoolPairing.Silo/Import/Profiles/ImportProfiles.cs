using System.Collections.Immutable;
using System.Text.Json;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Import.Profiles;

/// <summary>All import profiles of an installation.</summary>
public sealed class ImportProfiles
{
    private static readonly JsonSerializerOptions Strict = new(ContractJson.Indented)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly ImmutableSortedDictionary<ProfileId, ImportProfile> profiles;

    private ImportProfiles(IEnumerable<ImportProfile> profiles) =>
        this.profiles = profiles.ToImmutableSortedDictionary(profile => profile.Id, profile => profile);

    /// <summary>Every profile, by id.</summary>
    public IEnumerable<ImportProfile> All => profiles.Values;

    /// <summary>Reads every *.json of a folder; one fault anywhere refuses them all, with every fault of every file.</summary>
    /// <param name="folder">Such as config/import.</param>
    public static Answer<ImportProfiles> Load(string folder)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [];
        if (files.Length == 0)
            return Answer<ImportProfiles>.Refuse(Refusal.Of(RefusalCode.UnreadableFile, ("file", folder), ("expected", "§import.fault.no-profiles")));
        Array.Sort(files, StringComparer.Ordinal);
        var answers = files.Select(file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllBytes(file))).ToList();
        return answers.TrueForAll(answer => answer.Accepted)
            ? Answer<ImportProfiles>.Of(new(answers.Select(answer => answer.Value!)))
            : Answer<ImportProfiles>.Refuse(answers.SelectMany(answer => answer.Refusals));
    }

    /// <summary>Reads one profile.</summary>
    /// <param name="name">The file's name without ending, which its id must equal.</param>
    /// <param name="json">The document.</param>
    public static Answer<ImportProfile> Parse(string name, ReadOnlySpan<byte> json)
    {
        var file = name + ".json";
        ImportProfile? profile;
        try
        {
            profile = JsonSerializer.Deserialize<ImportProfile>(json.StartsWith("\uFEFF"u8) ? json[3..] : json, Strict);
        }
        catch (JsonException fault)
        {
            return Answer<ImportProfile>.Refuse(ProfileCheck.Fault(file, fault.Path ?? "$", FirstLine(fault.Message), "§import.expected.profile-document"));
        }
        if (profile is null)
            return Answer<ImportProfile>.Refuse(ProfileCheck.Fault(file, "$", "null", "§import.expected.profile-document"));
        var faults = ProfileCheck.Faults(file, name, profile).ToList();
        return faults.Count == 0 ? Answer<ImportProfile>.Of(profile) : Answer<ImportProfile>.Refuse(faults);
    }

    /// <summary>The profile of an id, refused with the known ones where there is none.</summary>
    /// <param name="id">Its id.</param>
    public Answer<ImportProfile> Find(ProfileId id) =>
        id.Value is not null && profiles.TryGetValue(id, out var profile)
            ? Answer<ImportProfile>.Of(profile)
            : Answer<ImportProfile>.Refuse(Refusal.Of(
                RefusalCode.UnknownProfile, ("profile", id.Value ?? ""), ("known", string.Join(", ", profiles.Keys))));

    private static string FirstLine(string message) => message.Split('\n', 2)[0].Trim();
}
