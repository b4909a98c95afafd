using System.Runtime.InteropServices;
using SchoolPairing.Matchmaking.Solving.Integers;

namespace SchoolPairing.Solver.Wire;

/// <summary>What the caller writes to the solver's standard input: programs with their methods and budgets. Little-endian, as both sides run on one machine.</summary>
public static class ProgramWire
{
    private const int Mark = 0x31504950;

    /// <summary>Nothing that this program writes is longer; a length beyond it is no length.</summary>
    private const int MostEntries = 1 << 28;

    /// <summary>Writes all of it and flushes.</summary>
    public static void Write(Stream stream, IntegerProgram program, IntegerMethod method, SolveBudget budget)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write((int)method);
        writer.Write(budget.Seconds);
        writer.Write(budget.DeterministicSeconds ?? double.NaN);
        writer.Write(budget.RelativeGap);
        writer.Write(budget.MemoryMegabytes);
        writer.Write(budget.Seed);
        foreach (var numbers in new[] { program.Lower, program.Upper, program.Objective, program.RowLower, program.RowUpper, program.Coefficient, program.Hint }) Put(writer, numbers);
        Put(writer, program.RowStart);
        Put(writer, program.Column);
        writer.Flush();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where the stream ends before it begins.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    /// <exception cref="EndOfStreamException">It ends too early.</exception>
    public static SolveTask? Read(Stream stream)
    {
        var mark = new byte[sizeof(int)];
        if (stream.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) is var bytes && bytes == 0) return null;
        if (bytes < mark.Length || BitConverter.ToInt32(mark) != Mark) throw new InvalidDataException("not a program");
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var method = (IntegerMethod)reader.ReadInt32();
        if (!Enum.IsDefined(method)) throw new InvalidDataException("no such method");
        var (seconds, steps, gap, memory, seed) = (reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadInt32(), reader.ReadInt64());
        var budget = new SolveBudget(seconds, double.IsNaN(steps) ? null : steps, gap, memory, seed);
        var numbers = new long[7][];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = Get<long>(reader);
        var program = new IntegerProgram(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], Get<int>(reader), Get<int>(reader), numbers[5], numbers[6]);
        return ProgramCheck.Fault(program, budget) is { } fault ? throw new InvalidDataException(fault) : new(program, method, budget);
    }

    private static void Put<T>(BinaryWriter writer, T[] numbers) where T : struct
    {
        writer.Write(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes<T>(numbers));
    }

    private static T[] Get<T>(BinaryReader reader) where T : struct
    {
        var length = reader.ReadInt32();
        if (length is < 0 or > MostEntries) throw new InvalidDataException("no such length");
        var numbers = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
    }
}
