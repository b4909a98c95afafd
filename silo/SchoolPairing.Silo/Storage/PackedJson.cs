using System.IO.Compression;
using System.Text.Json;

namespace SchoolPairing.Silo.Storage;

/// <summary>Large documents: compact JSON, compressed with Brotli.</summary>
internal static class PackedJson
{
    public static byte[] Pack<T>(T value) => Compress(JsonSerializer.SerializeToUtf8Bytes(value, StoredJson.Options));

    public static T Unpack<T>(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<T>(stream, StoredJson.Options)!;
    }

    public static byte[] Compress(byte[] json)
    {
        var packed = new MemoryStream();
        using (var stream = new BrotliStream(packed, CompressionLevel.Fastest)) stream.Write(json);
        return packed.ToArray();
    }
}
