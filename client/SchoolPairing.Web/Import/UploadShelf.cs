using System.Text.Json;
using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Web.Hosting;

namespace SchoolPairing.Web.Import;

/// <summary>Files between upload and import: a day at most, for whoever uploaded them alone, readable by the program's account only.</summary>
internal sealed class UploadShelf(WebSettings settings, TimeProvider clock)
{
    public const long LargestFile = 25 * 1024 * 1024;

    /// <summary>Largest form that is read at all: what lies between is refused with words, what is larger is cut off.</summary>
    public const long LargestForm = 4 * LargestFile;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly string folder = Path.Combine(settings.DataFolder, "uploads");

    private sealed record Note(string Name, string Account, DateTimeOffset At);

    /// <summary>Keeps a file and says under which id.</summary>
    public async Task<string> Put(AccountId account, string name, Stream content)
    {
        DataFolder.Make(folder);
        Sweep();
        var id = Guid.NewGuid().ToString("N");
        // The name of somebody's file is never a path of ours.
        var note = new Note(Path.GetFileName(name.Replace('\\', '/')), account.Value, clock.GetUtcNow());
        await using (var file = DataFolder.Create(Path.Combine(folder, id))) await content.CopyToAsync(file);
        DataFolder.Write(Path.Combine(folder, id + ".json"), JsonSerializer.Serialize(note, ContractJson.Compact));
        return id;
    }

    /// <summary>A kept file; null where there is none of this account.</summary>
    public async Task<ImportFile?> Find(AccountId account, string id)
    {
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigit)) return null;
        var (content, about) = (Path.Combine(folder, id), Path.Combine(folder, id + ".json"));
        if (!File.Exists(about)) return null;
        var note = JsonSerializer.Deserialize<Note>(await File.ReadAllBytesAsync(about), ContractJson.Compact)!;
        return note.Account == account.Value ? new ImportFile(note.Name, await File.ReadAllBytesAsync(content)) : null;
    }

    private void Sweep()
    {
        foreach (var path in Directory.GetFiles(folder))
            if (clock.GetUtcNow() - File.GetLastWriteTimeUtc(path) > Kept) File.Delete(path);
    }
}
