using System.Globalization;
using ActorNotice.Simulation.Tuning;

namespace ActorNotice.Simulation.Drawing;

/// <summary>A picture of a sweep: period against deviations at the best rule's other values, the score as colour and
/// number.</summary>
public static class HeatMap
{
    private const int Cell = 80;
    private const int Row = 40;
    private const int Left = 90;
    private const int Top = 60;

    /// <summary>Draws.</summary>
    /// <param name="result">The result.</param>
    /// <returns>SVG.</returns>
    public static string Draw(TuneResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (best, debounce) = (result.Ranked[0].Rule, result.Ranked[0].Choice.Debounce);
        var rows = result.Ranked.Where(row => row.Choice.Debounce == debounce && row.Rule.Rsi == best.Rsi
            && row.Rule.SqueezeBandwidth == best.SqueezeBandwidth).ToList();
        var (periods, deviations) = (result.Grid.Periods, result.Grid.Deviations);
        var svg = new SvgText(Left + Cell * deviations.Length + 20, Top + Row * periods.Length + 20);
        svg.Text(10, 20, "start", string.Create(
            CultureInfo.InvariantCulture,
            $"score; squeeze {best.SqueezeBandwidth:0.##%}, RSI {(best.Rsi is null ? "off" : "on")}; down: period"));
        for (var x = 0; x < deviations.Length; x++)
            svg.Text(Left + Cell * (x + 0.5), Top - 10, "middle", Text(deviations[x]));
        for (var y = 0; y < periods.Length; y++)
            svg.Text(Left - 10, Top + Row * (y + 0.5) + 4, "end", Text(periods[y]));
        var most = rows.Max(static row => row.Score);
        foreach (var row in rows)
            Draw(svg, row, periods.IndexOf(row.Rule.Period), deviations.IndexOf(row.Rule.Deviations), most);
        return svg.ToString();
    }

    private static void Draw(SvgText svg, TuneRow row, int period, int deviation, double most)
    {
        var (x, y) = (Left + Cell * deviation, Top + Row * period);
        svg.Box(x, y, Cell - 1, Row - 1, Colour(most > 0 ? row.Score / most : 0));
        var score = row.Score.ToString("0.000", CultureInfo.InvariantCulture);
        svg.Text(x + Cell / 2.0, y + Row / 2.0 + 4, "middle", score, "#101010");
    }

    // From white to green: a scale that also a grey print shows.
    private static string Colour(double share)
    {
        var (red, green, blue) = ((int)(255 - 190 * share), (int)(255 - 75 * share), (int)(255 - 155 * share));
        return $"#{red:x2}{green:x2}{blue:x2}";
    }

    private static string Text<T>(T number)
        where T : IFormattable => number.ToString("0.########", CultureInfo.InvariantCulture);
}
