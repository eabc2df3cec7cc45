using System.Collections.Immutable;
using System.Text;
using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Wording;

/// <summary>One admin notice as its text needs it.</summary>
/// <param name="Notice">What happened.</param>
/// <param name="Book">The language's texts.</param>
/// <param name="Zone">In which times are shown.</param>
internal sealed record AdminView(AdminNotice Notice, WordBook Book, TimeZoneInfo Zone)
{
    private const int MaxStreams = 8;
    private const int MaxLines = 1_600; // two such values still do
    private const int MaxText = 800; // several such values still fit one message of 4,096 characters

    /// <summary>The placeholders of an event's text.</summary>
    public static IReadOnlyDictionary<string, Func<AdminView, string>> HolesOf(AdminEvent kind)
    {
        var holes = AdminNotices.ParametersOf(kind)
            .ToDictionary(static name => name, static name => (Func<AdminView, string>)(view => view.ValueOf(name)));
        holes["icon"] = static view => view.Icon;
        return holes;
    }

    private string Icon => Notice.Severity switch
    {
        NoticeSeverity.Info => "ℹ️",
        NoticeSeverity.Warning => "⚠️",
        _ => "🛑",
    };

    private string ValueOf(string name) => Notice.Find(name) switch
    {
        NoticeValue.Text text => CleanText.Of(text.Value, MaxText),
        NoticeValue.Count count => NumberText.Count(count.Value),
        NoticeValue.Duration length => TimeText.Length(length.Value, Book.Language),
        NoticeValue.Moment moment => TimeText.Moment(moment.UnixMs, Zone),
        NoticeValue.Period period => $"{TimeText.Moment(period.FromMs, Zone)} – {TimeText.Moment(period.ToMs, Zone)}",
        NoticeValue.Ratio ratio => NumberText.Fixed(ratio.Value * 100, 2) + "%",
        var several => ListOf(several),
    };

    private string ListOf(NoticeValue? value) => value switch
    {
        NoticeValue.Lines lines => LinesText(lines.Value),
        NoticeValue.Streams streams => StreamsText(streams.Value),
        NoticeValue.Signals signals => MarkText.Of(signals.Value, Book, Zone),
        NoticeValue.Verdicts verdicts => VerdictsText(verdicts.Value),
        NoticeValue.Muted muted => MutedText.Of(muted.Value, Book),
        NoticeValue.Undelivered { Value.Count: > 0 } owed =>
            Book.Undelivered.Plain(new UndeliveredView(owed.Value, Book, Zone)),
        _ => "",
    };

    private string VerdictsText(VerdictCounts counts) => string.Join(", ", Enum.GetValues<Verdict>()
        .Where(verdict => counts[verdict] > 0)
        .Select(verdict => $"{Book.Verdict(verdict)} {NumberText.Count(counts[verdict])}"));

    private string LinesText(ImmutableArray<string> lines)
    {
        if (lines.IsEmpty) return "–";
        var (text, shown) = (new StringBuilder(), 0);
        while (shown < lines.Length && text.Length + Math.Min(lines[shown].Length, MaxText) < MaxLines)
            text.Append(shown == 0 ? "• " : " • ").Append(CleanText.Of(lines[shown++], MaxText));
        return shown == lines.Length ? text.ToString() : text + Book.MoreStreams.Plain(lines.Length - shown);
    }

    private string StreamsText(ImmutableArray<StreamKey> streams)
    {
        var named = string.Join(", ", streams.Take(MaxStreams));
        return streams.Length <= MaxStreams ? named : named + Book.MoreStreams.Plain(streams.Length - MaxStreams);
    }
}
