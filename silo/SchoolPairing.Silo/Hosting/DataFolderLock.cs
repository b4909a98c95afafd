using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Silo.Hosting;

/// <summary>Keeps a second process out of a data folder. The operating system lets go when the process ends, however it ends.</summary>
internal sealed class DataFolderLock : IDisposable
{
    private readonly FileStream file;

    private DataFolderLock(FileStream file) => this.file = file;

    /// <exception cref="SiloRefusedException">Another process has it, or the folder cannot be written to.</exception>
    public static DataFolderLock Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new(new FileStream(Path.Combine(folder, "silo.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        // A full or read-only disk says IOException as well: only these errors mean another process.
        catch (IOException locked) when (locked.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021))
        {
            throw new SiloRefusedException(Refusal.Of(RefusalCode.DataFolderInUse, ("folder", folder)));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SiloRefusedException(EmbeddedSiloOptions.Fault(nameof(EmbeddedSiloOptions.DataFolder), folder, "§setting.writable-folder"));
        }
    }

    public void Dispose() => file.Dispose();
}
