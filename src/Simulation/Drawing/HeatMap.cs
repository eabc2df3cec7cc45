using System.Globalization;
using ActorNotice.Raster;
using ActorNotice.Signals;
using ActorNotice.Simulation.Tuning;

namespace ActorNotice.Simulation.Drawing;

/// <summary>A picture of a sweep: a map of periods against deviations for each squeeze threshold (across) and RSI
/// confirmation (down), at the best rule's debouncing; the score as colour and number, the best rule framed.</summary>
public static class HeatMap
{
    private const int Cell = 62;
    private const int Row = 30;
    private const int Left = 46;
    private const int Head = 56; // of one map: its title and the deviations
    private const int Top = 62;
    private const int Gap = 24;
    private const int MostMaps = 64;
    private const int LeastWidth = 640;

    /// <summary>Draws.</summary>
    /// <param name="result">The result.</param>
    /// <param name="format">As what.</param>
    /// <returns>The picture's file.</returns>
    public static byte[] Draw(TuneResult result, PictureFormat format = PictureFormat.Svg)
    {
        ArgumentNullException.ThrowIfNull(result);
        var (grid, best) = (result.Grid, result.Ranked[0]);
        // More maps than that nobody looks at: then those of the best rule's own values.
        var isWhole = grid.Bandwidths.Length * grid.Rsi.Length <= MostMaps;
        decimal[] bandwidths = isWhole ? [.. grid.Bandwidths] : [best.Rule.SqueezeBandwidth];
        RsiRule?[] rsi = isWhole ? [.. grid.Rsi] : [best.Rule.Rsi];
        var (wide, tall) = (Left + Cell * grid.Deviations.Length + Gap, Head + Row * grid.Periods.Length + Gap);
        var sheet = Sheets.New(format, Math.Max(LeastWidth, 16 + wide * bandwidths.Length), Top + tall * rsi.Length);
        Title(sheet, result);
        for (var down = 0; down < rsi.Length; down++)
            for (var across = 0; across < bandwidths.Length; across++)
                Map(sheet, result, new Spot(16 + wide * across, Top + tall * down), bandwidths[across], rsi[down]);
        return sheet.Finish();
    }

    private static void Title(ISheet sheet, TuneResult result)
    {
        var debounce = TuneText.Debounce(result.Ranked[0].Choice);
        var goal = string.Create(
            CultureInfo.InvariantCulture,
            $"score at {result.Goal.NoticesADay} notices a day, debounce {debounce}");
        sheet.Write(new Spot(16, 22), Anchor.Start, goal, SheetTheme.TitleText, SheetTheme.Ink);
        const string Axes = "down: period · across: deviations · framed: the best rule";
        sheet.Write(new Spot(16, 46), Anchor.Start, Axes, SheetTheme.SmallText, SheetTheme.Dim);
    }

    private static void Map(ISheet sheet, TuneResult result, Spot at, decimal bandwidth, RsiRule? rsi)
    {
        var (grid, debounce) = (result.Grid, result.Ranked[0].Choice.Debounce);
        var name = string.Create(CultureInfo.InvariantCulture, $"squeeze {bandwidth:0.##%} · RSI {TuneText.Rsi(rsi)}");
        sheet.Write(at.By(0, 14), Anchor.Start, name, SheetTheme.SmallText + 1, SheetTheme.Ink);
        var corner = at.By(Left, Head);
        for (var x = 0; x < grid.Deviations.Length; x++)
            Label(sheet, corner.By(Cell * (x + 0.5), -12), Anchor.Middle, Text(grid.Deviations[x]));
        for (var y = 0; y < grid.Periods.Length; y++)
            Label(sheet, corner.By(-8, Row * (y + 0.5)), Anchor.End, Text(grid.Periods[y]));
        foreach (var row in result.Ranked)
        {
            if (row.Choice.Debounce != debounce || row.Rule.Rsi != rsi || row.Rule.SqueezeBandwidth != bandwidth)
                continue;
            var place = corner.By(
                Cell * grid.Deviations.IndexOf(row.Rule.Deviations), Row * grid.Periods.IndexOf(row.Rule.Period));
            Square(sheet, row, place, result.Ranked[0]);
        }
    }

    // From white to green: a scale that also a grey print shows.
    private static void Square(ISheet sheet, TuneRow row, Spot at, TuneRow best)
    {
        var box = new Box(at.X, at.Y, at.X + Cell - 2, at.Y + Row - 2);
        if (row == best) sheet.Fill(box.Grown(3), SheetTheme.Ink);
        var share = best.Score > 0 ? row.Score / best.Score : 0;
        sheet.Fill(box, SheetTheme.Paper);
        // In eighths, as the pixels' palette mixes colours; so both formats show the same.
        sheet.Fill(box, SheetTheme.Best, Math.Round(share * Palette.Levels) / Palette.Levels);
        var score = row.Score.ToString("0.000", CultureInfo.InvariantCulture);
        sheet.Write(at.By(Cell / 2.0 - 1, Row / 2.0 - 1), Anchor.Middle, score, SheetTheme.SmallText, SheetTheme.Ink);
    }

    private static void Label(ISheet sheet, Spot at, Anchor anchor, string text) =>
        sheet.Write(at, anchor, text, SheetTheme.SmallText, SheetTheme.Dim);

    private static string Text<T>(T number)
        where T : IFormattable => number.ToString("0.########", CultureInfo.InvariantCulture);
}
