namespace SchoolPairing.Cli.Files;

/// <summary>
/// One run at a time for a folder that is written at the end: whether it can be written shows before the work, and a second run is told at once.
/// What a refused run leaves is as if it had never been: a folder that was made for it goes again.
/// </summary>
internal sealed class FolderTurn : IDisposable
{
    private const string Name = ".schoolpairing-turn";

    private readonly string folder;
    private readonly bool made;
    private readonly FileStream held;

    /// <summary>Takes the turn. Throws what the system says where the folder cannot be made or written, or where another run holds it.</summary>
    /// <param name="folder">Made if it is not there.</param>
    public FolderTurn(string folder)
    {
        this.folder = folder;
        made = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        held = new FileStream(Path.Combine(folder, Name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
    }

    public void Dispose()
    {
        held.Dispose();
        if (made && !Directory.EnumerateFileSystemEntries(folder).Any()) Directory.Delete(folder);
    }
}
