using System.Reflection;
using System.Runtime.InteropServices;

namespace SchoolPairing.Solver.Engines;

/// <summary>
/// The C interface of HiGHS, from the library that OR-Tools brings. OR-Tools' own interface to it (9.15) answers no solution when a time limit cut the search,
/// gives the objective in the place of the bound, and writes hints behind the end of its arrays.
/// </summary>
internal static unsafe partial class HighsLibrary
{
    private const string Library = "highs";

    public const int Optimal = 7, Infeasible = 8, UnboundedOrInfeasible = 9;
    public const int RowWise = 2, Maximise = -1, WholeNumber = 1, FeasibleSolution = 2;
    public const int MipImprovingSolution = 4, MipLogging = 5, MipInterrupt = 6;

    static HighsLibrary() => NativeLibrary.SetDllImportResolver(typeof(HighsLibrary).Assembly, Find);

    [LibraryImport(Library)]
    public static partial IntPtr Highs_create();

    [LibraryImport(Library)]
    public static partial void Highs_destroy(IntPtr highs);

    [LibraryImport(Library)]
    public static partial int Highs_passMip(IntPtr highs, int columns, int rows, int terms, int format, int sense, double offset, double[] cost, double[] lower,
        double[] upper, double[] rowLower, double[] rowUpper, int[] start, int[] index, double[] value, int[] integrality);

    [LibraryImport(Library)]
    public static partial int Highs_run(IntPtr highs);

    [LibraryImport(Library)]
    public static partial int Highs_setSolution(IntPtr highs, double[] values, IntPtr rowValues, IntPtr columnDuals, IntPtr rowDuals);

    [LibraryImport(Library)]
    public static partial int Highs_getSolution(IntPtr highs, double[] values, double[] columnDuals, double[] rowValues, double[] rowDuals);

    [LibraryImport(Library)]
    public static partial int Highs_getModelStatus(IntPtr highs);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Highs_setBoolOptionValue(IntPtr highs, string option, int value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Highs_setIntOptionValue(IntPtr highs, string option, int value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Highs_setDoubleOptionValue(IntPtr highs, string option, double value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Highs_getDoubleInfoValue(IntPtr highs, string info, out double value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Highs_getIntInfoValue(IntPtr highs, string info, out int value);

    [LibraryImport(Library)]
    public static partial int Highs_setCallback(IntPtr highs, delegate* unmanaged[Cdecl]<int, byte*, void*, int*, void*, void> told, IntPtr data);

    [LibraryImport(Library)]
    public static partial int Highs_startCallback(IntPtr highs, int kind);

    [LibraryImport(Library)]
    public static partial void* Highs_getCallbackDataOutItem(void* data, [MarshalAs(UnmanagedType.LPUTF8Str)] string name);

    // The libraries carry their version in their names, differently on each operating system.
    private static IntPtr Find(string name, Assembly assembly, DllImportSearchPath? path) => name != Library ? IntPtr.Zero
        : NativeLibrary.Load(OperatingSystem.IsWindows() ? "highs.dll" : OperatingSystem.IsMacOS() ? "libhighs.1.dylib" : "libhighs.so.1", assembly, path);
}
