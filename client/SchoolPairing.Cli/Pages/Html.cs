using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace SchoolPairing.Cli.Pages;

/// <summary>Text that is HTML already. Made only by <see cref="Html"/>.</summary>
internal readonly record struct HtmlPart(string Text)
{
    public override string ToString() => Text;
}

/// <summary>
/// Writes HTML so that nothing from a file can become markup: in an interpolated text the constant parts are markup and
/// every value is escaped, unless it is an <see cref="HtmlPart"/>. Numbers are written in invariant form.
/// </summary>
internal sealed class Html
{
    private readonly StringBuilder text = new();

    // The handler has written the part by the time that this is called.
#pragma warning disable CA1822 // the compiler hands this page to the handler
    public void Add([InterpolatedStringHandlerArgument("")] ref HtmlInterpolation part) => part.Done();
#pragma warning restore CA1822

    public void Add(HtmlPart part) => text.Append(part.Text);

    public HtmlPart Whole() => new(text.ToString());

    public override string ToString() => text.ToString();

    /// <summary>A part made by a piece of code.</summary>
    public static HtmlPart Of(Action<Html> write)
    {
        var html = new Html();
        write(html);
        return html.Whole();
    }

    [InterpolatedStringHandler]
    internal readonly ref struct HtmlInterpolation(int literalLength, int formattedCount, Html html)
    {
        public void AppendLiteral(string markup) => html.text.Append(markup);

        public void AppendFormatted(HtmlPart part) => html.text.Append(part.Text);

        public void AppendFormatted<T>(T value) => html.text.Append(WebUtility.HtmlEncode(Convert.ToString(value, CultureInfo.InvariantCulture)));

        public void AppendFormatted<T>(T value, string format) where T : IFormattable =>
            html.text.Append(WebUtility.HtmlEncode(value.ToString(format, CultureInfo.InvariantCulture)));

        /// <summary>Nothing is left to do; keeps the two counts that the compiler passes in use.</summary>
        public void Done() => _ = literalLength + formattedCount;
    }
}
