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

    private sealed record Note(string Name, string Account, DateTimeOffset At, HeaderChoice[]? Choices = null);

    /// <summary>Keeps a file and says under which id.</summary>
    public async Task<string> Put(AccountId account, string name, Stream content)
    {
        DataFolder.Make(folder);
        Sweep();
        var id = Guid.NewGuid().ToString("N");
        // The name of somebody's file is never a path of ours.
        var note = new Note(Path.GetFileName(name.Replace('\\', '/')), account.Value, clock.GetUtcNow());
        await using (var file = DataFolder.Create(Path.Combine(folder, id))) await content.CopyToAsync(file);
        DataFolder.Write(PathOfNote(id), JsonSerializer.Serialize(note, ContractJson.Compact));
        return id;
    }

    /// <summary>A kept file; null where there is none of this account.</summary>
    public async Task<ImportFile?> Find(AccountId account, string id)
    {
        if (await NoteOf(account, id) is not { } note) return null;
        return new ImportFile(note.Name, await File.ReadAllBytesAsync(Path.Combine(folder, id))) { Choices = [.. note.Choices ?? []] };
    }

    /// <summary>Keeps what its owner says that the headers of a file mean; false where there is no such file of this account.</summary>
    public async Task<bool> Choose(AccountId account, string id, IReadOnlyList<HeaderChoice> choices)
    {
        if (await NoteOf(account, id) is not { } note) return false;
        DataFolder.Write(PathOfNote(id), JsonSerializer.Serialize(note with { Choices = [.. choices] }, ContractJson.Compact));
        return true;
    }

    private string PathOfNote(string id) => Path.Combine(folder, id + ".json");

    private async Task<Note?> NoteOf(AccountId account, string id)
    {
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigit) || !File.Exists(PathOfNote(id))) return null;
        var note = JsonSerializer.Deserialize<Note>(await File.ReadAllBytesAsync(PathOfNote(id)), ContractJson.Compact)!;
        return note.Account == account.Value ? note : null;
    }

    private void Sweep()
    {
        foreach (var path in Directory.GetFiles(folder))
            if (clock.GetUtcNow() - File.GetLastWriteTimeUtc(path) > Kept) File.Delete(path);
    }
}
