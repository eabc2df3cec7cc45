using System.Collections.Immutable;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Wording;

/// <summary>Writes reference notices: one in full, many as one line of names a kind.</summary>
internal sealed class ReferenceWriter(WordBook book, TimeZoneInfo zone, PriceDecimals decimals)
{
    private const int MostNamed = 60; // such a line stays well below one message

    /// <summary>Writes one.</summary>
    public void Write(ReferenceItem item, ITextInk ink) =>
        book.Reference(item.Reference.Kind).Render(ViewOf(item.Reference), ink);

    /// <summary>Writes many.</summary>
    public void Write(ReferenceDigest digest, ITextInk ink)
    {
        var closed = ViewOf(digest.Folded[^1].Reference).Candle.CloseTime;
        book.References.Render(new ReferencesView(digest.Folded.Length, closed), ink);
        foreach (var kind in digest.Folded.GroupBy(static one => one.Reference.Kind).OrderBy(static kind => kind.Key))
        {
            ink.NewLine();
            book.ReferenceLine(kind.Key).Render(LineOf([.. kind]), ink);
        }
    }

    private NamesView LineOf(ImmutableArray<ReferenceItem> items)
    {
        var names = string.Join(", ", items.Take(MostNamed).Select(static one => $"{one.Stream}"));
        return new NamesView(
            items.Length, items.Length <= MostNamed ? names : names + book.MoreStreams.Plain(items.Length - MostNamed));
    }

    private ReferenceView ViewOf(ReferenceSignal reference) => new(
        reference, new SignalView(reference.Decision, book, zone, decimals(reference.Decision.Stream.Symbol)));
}
