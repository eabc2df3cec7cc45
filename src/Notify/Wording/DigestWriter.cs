using System.Collections.Immutable;

namespace ActorNotice.Notify.Wording;

/// <summary>Writes a digest: a headline, then a table a side, the most extreme %B first.</summary>
internal sealed class DigestWriter(WordBook book, TimeZoneInfo zone, PriceDecimals decimals)
{
    /// <summary>Writes it.</summary>
    public void Write(DigestNotice digest, ITextInk ink)
    {
        var views = digest.Folded.Select(ViewOf).ToList();
        book.Digest.Render(new DigestView(views), ink);
        WriteSide(ink, book.DigestLong, [.. views.Where(static view => view.IsLong).OrderBy(PercentB)]);
        WriteSide(ink, book.DigestShort, [.. views.Where(static view => !view.IsLong).OrderByDescending(PercentB)]);
    }

    private static double PercentB(SignalView view) => view.Decision.Bands?.PercentB ?? 0.5;

    private static void WriteSide(ITextInk ink, Template<int> headline, ImmutableArray<SignalView> views)
    {
        if (views.IsEmpty) return;
        ink.NewLine();
        headline.Render(views.Length, ink);
        var rows = views.Select(RowOf).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(row => CellText.Width(row[c]))).ToArray();
        foreach (var row in rows)
        {
            ink.NewLine();
            ink.Row(CellText.Line(row, widths));
        }
    }

    private static string[] RowOf(SignalView view) =>
    [
        view.Decision.Stream.Symbol.Name, view.Decision.Stream.Interval.Code, view.Close,
        NumberText.Fixed(view.Decision.Bands?.PercentB, 2),
    ];

    private SignalView ViewOf(SignalNotice notice) => new(
        notice.Signal.Decision, book, zone, decimals(notice.Signal.Decision.Stream.Symbol));
}
