using System.Globalization;
using System.Text;

namespace ActorNotice.Simulation.Drawing;

/// <summary>Writes a picture as SVG; numbers have one decimal, so that a picture is the same everywhere.</summary>
internal sealed class SvgText
{
    private readonly StringBuilder _text = new();

    internal SvgText(int width, int height)
    {
        var size = $"""width="{width}" height="{height}" viewBox="0 0 {width} {height}" """;
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" {size}font-family="sans-serif" font-size="12">""");
        Box(0, 0, width, height, "#ffffff");
    }

    /// <summary>A filled rectangle.</summary>
    internal void Box(double x, double y, double width, double height, string colour) =>
        Add($"""<rect x="{N(x)}" y="{N(y)}" width="{N(width)}" height="{N(height)}" fill="{colour}"/>""");

    /// <summary>A line through path commands.</summary>
    internal void Path(string commands, string colour, double width) =>
        Add($"""<path d="{commands}" fill="none" stroke="{colour}" stroke-width="{N(width)}"/>""");

    /// <summary>A filled shape.</summary>
    internal void Shape(string commands, string colour) => Add($"""<path d="{commands}" fill="{colour}"/>""");

    /// <summary>A text; the anchor is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    internal void Text(double x, double y, string anchor, string text, string colour = "#444444")
    {
        var safe = System.Security.SecurityElement.Escape(text);
        Add($"""<text x="{N(x)}" y="{N(y)}" text-anchor="{anchor}" fill="{colour}">{safe}</text>""");
    }

    /// <summary>A number as it stands in a picture.</summary>
    internal static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The whole picture.</summary>
    public override string ToString() => $"{_text}</svg>\n";

    private void Add(string line) => _text.Append(line).Append('\n');
}
