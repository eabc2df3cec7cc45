using System.Globalization;
using System.Text;
using ActorNotice.Raster;

namespace ActorNotice.Simulation.Drawing;

/// <summary>Writes a picture as SVG; numbers have one decimal, so that a picture is the same everywhere.</summary>
internal sealed class SvgSheet : ISheet
{
    private const double CapitalOfFont = 0.72; // height of a capital as a share of the font's size
    private static readonly string[] Anchors = ["start", "middle", "end"];
    private readonly StringBuilder _text = new();

    internal SvgSheet(int width, int height)
    {
        var size = $"""width="{width}" height="{height}" viewBox="0 0 {width} {height}" """;
        Add($"""<svg xmlns="http://www.w3.org/2000/svg" {size}font-family="sans-serif">""");
        Fill(new Box(0, 0, width, height), SheetTheme.Paper);
    }

    /// <inheritdoc/>
    public void Fill(Box box, Rgb colour, double alpha = 1)
    {
        var place = $"x=\"{N(box.Left)}\" y=\"{N(box.Top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\"";
        Add($"<rect {place} fill=\"{Hex(colour)}\"{Opacity(alpha)}/>");
    }

    /// <inheritdoc/>
    public void Fill(IReadOnlyCollection<Box> boxes, Rgb colour, double alpha = 1)
    {
        // One path for all of them: a tenth of the text.
        var path = new StringBuilder();
        foreach (var box in boxes)
            path.Append('M').Append(N(box.Left)).Append(' ').Append(N(box.Top)).Append('h').Append(N(box.Width))
                .Append('v').Append(N(box.Height)).Append('h').Append(N(-box.Width)).Append('z');
        if (path.Length > 0) Add($"<path d=\"{path}\" fill=\"{Hex(colour)}\"{Opacity(alpha)}/>");
    }

    /// <inheritdoc/>
    public void Line(ReadOnlySpan<Spot> spots, double width, Rgb colour)
    {
        var path = new StringBuilder();
        foreach (var spot in spots)
            path.Append(path.Length == 0 ? 'M' : 'L').Append(N(spot.X)).Append(' ').Append(N(spot.Y));
        var stroke = $"stroke=\"{Hex(colour)}\" stroke-width=\"{N(width)}\"";
        Add($"<path d=\"{path}\" fill=\"none\" {stroke} stroke-linejoin=\"round\"/>");
    }

    /// <inheritdoc/>
    public void Fill(Arrowhead mark, Rgb colour)
    {
        var (left, right) = (N(mark.Tip.X - mark.HalfWidth), N(mark.Tip.X + mark.HalfWidth));
        var (tip, foot) = (N(mark.Tip.Y), N(mark.Tip.Y + mark.Height));
        Add($"<path d=\"M{N(mark.Tip.X)} {tip}L{left} {foot}L{right} {foot}Z\" fill=\"{Hex(colour)}\"/>");
    }

    /// <inheritdoc/>
    public void Write(Spot at, Anchor anchor, string text, double height, Rgb colour)
    {
        var place = $"x=\"{N(at.X)}\" y=\"{N(at.Y + (height / 2))}\" text-anchor=\"{Anchors[(int)anchor]}\"";
        var font = $"font-size=\"{N(height / CapitalOfFont)}\" fill=\"{Hex(colour)}\"";
        Add($"<text {place} {font}>{System.Security.SecurityElement.Escape(text)}</text>");
    }

    /// <inheritdoc/>
    public byte[] Finish() => Encoding.UTF8.GetBytes($"{_text}</svg>\n");

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Opacity(double alpha) =>
        alpha < 1 ? $" fill-opacity=\"{alpha.ToString("0.###", CultureInfo.InvariantCulture)}\"" : "";

    private static string Hex(Rgb colour) => $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}";

    private void Add(string line) => _text.Append(line).Append('\n');
}
