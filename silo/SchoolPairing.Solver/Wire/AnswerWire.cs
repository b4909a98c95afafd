using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Wire;

/// <summary>
/// What the solver writes to its standard output for each program: a frame that it began, frames of progress, and one of the outcome. Each has a mark, since native code prints to the same
/// stream what nobody asked for: the reader skips everything up to the next mark.
/// </summary>
public static class AnswerWire
{
    private static readonly byte[] Mark = [0xF5, (byte)'S', (byte)'P', 0xC1];
    private const byte Progress = 1, Outcome = 2, Begun = 3;
    private const int LongestFrame = 1 << 30;

    /// <summary>Writes that a program was read and is begun.</summary>
    public static void WriteBegun(Stream stream) => Frame(stream, Begun, _ => { });

    /// <summary>Writes one frame of progress.</summary>
    public static void Write(Stream stream, long? points, long? bound) => Frame(stream, Progress, writer =>
    {
        writer.Write(points ?? long.MinValue);
        writer.Write(bound ?? long.MinValue);
    });

    /// <summary>Writes the outcome.</summary>
    public static void Write(Stream stream, IntegerOutcome outcome) => Frame(stream, Outcome, writer =>
    {
        writer.Write((int)outcome.Status);
        writer.Write(outcome.Bound);
        writer.Write(outcome.Reproducible);
        writer.Write(outcome.Solver);
        writer.Write(outcome.Died ?? "");
        writer.Write(outcome.Values.Length);
        writer.Write(MemoryMarshal.AsBytes<long>(outcome.Values));
    });

    /// <summary>Reads frames until the outcome or the end of the stream.</summary>
    /// <param name="stream">The solver's standard output, buffered.</param>
    /// <param name="begun">Told that the program was begun; may be null.</param>
    /// <param name="report">Told each progress; may be null.</param>
    /// <returns>The outcome; null where the stream ended without a whole one.</returns>
    public static IntegerOutcome? Read(Stream stream, Action? begun, Action<long?, long?>? report)
    {
        var head = new byte[5];
        while (ToMark(stream) && Fill(stream, head))
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(1));
            if (length is < 0 or > LongestFrame) continue;
            var body = new byte[length];
            if (!Fill(stream, body)) return null;
            if (head[0] == Begun) begun?.Invoke();
            using var reader = new BinaryReader(new MemoryStream(body), Encoding.UTF8);
            if (head[0] == Outcome) return OutcomeOf(reader);
            if (head[0] == Progress) report?.Invoke(Known(reader.ReadInt64()), Known(reader.ReadInt64()));
        }
        return null;
    }

    private static long? Known(long number) => number == long.MinValue ? null : number;

    private static IntegerOutcome OutcomeOf(BinaryReader reader)
    {
        var (status, bound, reproducible) = ((IntegerStatus)reader.ReadInt32(), reader.ReadInt64(), reader.ReadBoolean());
        var (solver, died) = (reader.ReadString(), reader.ReadString());
        var values = new long[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return new IntegerOutcome(status, values, bound, solver, reproducible, died.Length == 0 ? null : died);
    }

    private static bool ToMark(Stream stream)
    {
        for (var matched = 0; matched < Mark.Length;)
        {
            var next = stream.ReadByte();
            if (next < 0) return false;
            matched = next == Mark[matched] ? matched + 1 : next == Mark[0] ? 1 : 0;
        }
        return true;
    }

    private static bool Fill(Stream stream, byte[] bytes) => stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;

    // One write a frame, so that frames of several threads never mix.
    private static void Frame(Stream stream, byte kind, Action<BinaryWriter> body)
    {
        using var frame = new MemoryStream();
        using var writer = new BinaryWriter(frame, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(kind);
        writer.Write(0);
        body(writer);
        writer.Flush();
        var bytes = frame.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(Mark.Length + 1), bytes.Length - Mark.Length - 5);
        lock (stream)
        {
            stream.Write(bytes);
            stream.Flush();
        }
    }
}
