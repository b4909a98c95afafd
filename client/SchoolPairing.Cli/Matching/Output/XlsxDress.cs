namespace SchoolPairing.Cli.Matching.Output;
internal static class XlsxDress { public static byte[] On(byte[] raw, int headers, int rows, int columns) => raw; }
