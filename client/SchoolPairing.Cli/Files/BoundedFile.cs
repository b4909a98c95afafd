namespace SchoolPairing.Cli.Files;

/// <summary>Reads a file into memory up to a limit. The length that the system tells is not believed: devices and pipes have none and may never end.</summary>
internal static class BoundedFile
{
    /// <summary>The whole content, or null where it is longer than the limit.</summary>
    public static async Task<byte[]?> Read(string path, long mostBytes, CancellationToken cancelled)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, useAsync: true);
        if (stream.CanSeek && stream.Length > mostBytes) return null;
        using var content = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var block = new byte[81_920];
        while (await stream.ReadAsync(block, cancelled) is > 0 and var read)
        {
            if (content.Length + read > mostBytes) return null;
            content.Write(block, 0, read);
        }
        return content.ToArray();
    }
}
