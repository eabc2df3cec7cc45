using System.Globalization;
using ActorNotice.Raster;
using ActorNotice.Signals;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Drawing;

/// <summary>A picture of a series: price, bands, and a mark a signal. A short one is one pane of candles; of a long one
/// the first pane shows all of it, and rows below show it stretch by stretch, so that each signal can be found.</summary>
public static class SignalChart
{
    private const int Width = 1600;
    private const int Margin = 16;
    private const int Axis = 100;
    private const int TitleHeight = 44;
    private const int TimesHeight = 30;
    private const int WholeHeight = 420;
    private const int OneHeight = 640;
    private const int RowHeight = 190;
    private const int RowCandles = Width - Axis - Margin; // one a pixel
    private const int MostRows = 24;

    /// <summary>Draws.</summary>
    /// <param name="columns">The candles.</param>
    /// <param name="signals">What was decided.</param>
    /// <param name="rule">By which rule.</param>
    /// <param name="format">As what.</param>
    /// <returns>The picture's file.</returns>
    public static byte[] Draw(
        KlineColumns columns, SignalSeries signals, SignalRule rule, PictureFormat format = PictureFormat.Svg)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(signals);
        ArgumentNullException.ThrowIfNull(rule);
        var rows = RowsOf(columns.Count);
        var first = rows == 1 ? OneHeight : WholeHeight;
        var height = TitleHeight + first + (rows == 1 ? 0 : rows * (RowHeight + TimesHeight)) + TimesHeight;
        var sheet = Sheets.New(format, Width, height);
        Title(sheet, columns, signals, rule);
        var bands = new BandColumns(columns, rule);
        Pane(TitleHeight, first, ..columns.Count);
        for (var row = 0; rows > 1 && row < rows; row++)
            Pane(TitleHeight + first + TimesHeight + row * (RowHeight + TimesHeight), RowHeight, Part(row));
        return sheet.Finish();

        Range Part(int row) => Start(row)..Start(row + 1);

        int Start(int row) => (int)((long)columns.Count * row / rows);

        void Pane(double top, double tall, Range range) =>
            new SeriesPane(sheet, columns, bands, new Box(Margin, top, Width - Axis, top + tall), range)
                .Draw(signals.Marks);
    }

    // A little more than a row's worth is still one pane: half empty rows tell nothing.
    private static int RowsOf(int candles) => candles <= RowCandles * 3 / 2
        ? 1 : Math.Min(MostRows, (candles + RowCandles - 1) / RowCandles);

    private static void Title(ISheet sheet, KlineColumns columns, SignalSeries signals, SignalRule rule)
    {
        var longs = signals.Marks.Count(static mark => mark.Side == Side.Long);
        var rsi = rule.Rsi is null ? "" : $" · RSI {rule.Rsi.Period}";
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{columns.Stream.Symbol} {columns.Stream.Interval} · {Day(columns.OpenMs[0])} to {Day(columns.EndMs)} UTC")
            + string.Create(
                CultureInfo.InvariantCulture,
                $" · {columns.Count} candles · BB({rule.Period}, {rule.Deviations:0.########})")
            + string.Create(CultureInfo.InvariantCulture, $" · bandwidth > {rule.SqueezeBandwidth:0.##%}{rsi}");
        sheet.Write(new Spot(Margin, 20), Anchor.Start, text, SheetTheme.TitleText, SheetTheme.Ink);
        Legend(sheet, Width - 300, "LONG", longs, SheetTheme.Long, 9);
        Legend(sheet, Width - 150, "SHORT", signals.Marks.Length - longs, SheetTheme.Short, -9);
    }

    private static void Legend(ISheet sheet, double left, string word, int count, Rgb colour, double height)
    {
        sheet.Fill(new Arrowhead(new Spot(left, 20 - height / 2), 5, height), colour);
        var text = string.Create(CultureInfo.InvariantCulture, $"{word} {count}");
        sheet.Write(new Spot(left + 12, 20), Anchor.Start, text, SheetTheme.TitleText, colour);
    }

    private static string Day(long ms) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
