using System.Collections.Immutable;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Wording;

/// <summary>Signals by name, in lists.</summary>
internal static class MarkText
{
    private const int MostNamed = 20;

    /// <summary>The names, shortened; empty for none.</summary>
    public static string Of(ImmutableArray<SignalMark> marks, WordBook book, TimeZoneInfo zone)
    {
        var named = string.Join(", ", marks.Take(MostNamed).Select(mark => Of(mark, book, zone)));
        return marks.Length <= MostNamed ? named : named + book.MoreSignals.Plain(marks.Length - MostNamed);
    }

    private static string Of(SignalMark mark, WordBook book, TimeZoneInfo zone)
    {
        var side = mark.Side == Side.Long ? book.SideLong : book.SideShort;
        return $"{side} {mark.Stream} {TimeText.Brief(mark.Stream.Interval.Advance(mark.OpenTimeMs), zone)}";
    }
}
