using System.Text;
using QRCoder;

namespace SchoolPairing.Web.Access;

/// <summary>A QR code as the data of one SVG path, a unit a module: a sheet of hundreds stays small.</summary>
internal static class QrPath
{
    /// <summary>The path and the side of its square, with the quiet zone of four modules that readers need.</summary>
    public static (string Data, int Side) Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows[y].Length; x++)
            {
                var run = 0;
                while (x + run < rows[y].Length && rows[y][x + run]) run++;
                if (run == 0) continue;
                path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
                x += run;
            }
        return (path.ToString(), rows.Count);
    }
}
