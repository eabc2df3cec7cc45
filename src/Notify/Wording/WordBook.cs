using System.Collections.Frozen;
using System.Collections.Immutable;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Wording;

/// <summary>
/// All texts of one language, read and checked once. Built from the built-in texts, each of which may be replaced by a
/// setting with the same key.
/// </summary>
internal sealed class WordBook
{
    private readonly FrozenDictionary<AdminEvent, Template<AdminView>> _admin;
    private readonly FrozenDictionary<Verdict, string> _verdicts;
    private readonly FrozenDictionary<ReferenceKind, Template<ReferenceView>> _references;
    private readonly FrozenDictionary<ReferenceKind, Template<NamesView>> _referenceLines;

    private WordBook(NoticeLanguage language, WordBookReader reader)
    {
        Language = language;
        // Every text is taken here once: a placeholder that does not exist is found at start, not at the first use.
        SideLong = reader.Take("side.long", NoHoles<int>()).Plain(0);
        SideShort = reader.Take("side.short", NoHoles<int>()).Plain(0);
        Signal = reader.Take("signal", SignalView.Holes);
        ReasonLong = reader.Take("reason.long", SignalView.Holes.Without("reason"));
        ReasonShort = reader.Take("reason.short", SignalView.Holes.Without("reason"));
        ReasonBandwidth = reader.Take("reason.bandwidth", SignalView.Holes.Without("reason"));
        ReasonUnfiltered = reader.Take("reason.unfiltered", SignalView.Holes.Without("reason"));
        ReasonRsiLong = reader.Take("reason.rsi-long", SignalView.Holes.Without("reason"));
        ReasonRsiShort = reader.Take("reason.rsi-short", SignalView.Holes.Without("reason"));
        Digest = reader.Take("digest", DigestView.Holes);
        DigestLong = reader.Take("digest.long", OneHole<int>("count", static n => NumberText.Count(n)));
        DigestShort = reader.Take("digest.short", OneHole<int>("count", static n => NumberText.Count(n)));
        Chart = reader.Take("chart", NoHoles<int>()).Plain(0);
        Repeat = reader.Take("repeat", NoHoles<int>());
        Late = reader.Take("late", OneHole<TimeSpan>("late", late => TimeText.Length(late, language)));
        MoreSignals = reader.Take("signals.more", OneHole<int>("count", static n => NumberText.Count(n)));
        Undelivered = reader.Take("undelivered", UndeliveredView.Holes);
        UndeliveredOthers = reader.Take("undelivered.others", OneHole<int>("count", static n => NumberText.Count(n)));
        UndeliveredMaybe = reader.Take("undelivered.maybe", OneHole<int>("count", static n => NumberText.Count(n)));
        Muted = reader.Take("muted", OneHole<string>("list", static list => list));
        MutedAll = reader.Take("muted.all", NoHoles<int>()).Plain(0);
        MutedLeft = reader.Take("muted.left", OneHole<TimeSpan>("left", left => TimeText.Length(left, language)));
        MutedEndless = reader.Take("muted.endless", NoHoles<int>()).Plain(0);
        MoreStreams = reader.Take("streams.more", OneHole<int>("count", static n => NumberText.Count(n)));
        _verdicts = Enum.GetValues<Verdict>().ToFrozenDictionary(
            static verdict => verdict,
            verdict => reader.Take($"verdict.{AdminKey.Kebab($"{verdict}")}", NoHoles<int>()).Plain(0));
        References = reader.Take("references", ReferencesView.Holes);
        _references = Enum.GetValues<ReferenceKind>().ToFrozenDictionary(
            static kind => kind, kind => reader.Take($"reference.{NameOf(kind)}", ReferenceView.Holes));
        _referenceLines = Enum.GetValues<ReferenceKind>().ToFrozenDictionary(
            static kind => kind, kind => reader.Take($"references.{NameOf(kind)}", NamesView.Holes));
        _admin = Enum.GetValues<AdminEvent>()
            .ToFrozenDictionary(static kind => kind, kind => reader.Take(KeyOf(kind), AdminView.HolesOf(kind)));
    }

    /// <summary>The language.</summary>
    public NoticeLanguage Language { get; }

    /// <summary>What LONG is called.</summary>
    public string SideLong { get; }

    /// <summary>What SHORT is called.</summary>
    public string SideShort { get; }

    /// <summary>The whole text of a signal.</summary>
    public Template<SignalView> Signal { get; }

    /// <summary>Headline of a digest.</summary>
    public Template<DigestView> Digest { get; }

    /// <summary>Headline of a digest's LONG table.</summary>
    public Template<int> DigestLong { get; }

    /// <summary>Headline of a digest's SHORT table.</summary>
    public Template<int> DigestShort { get; }

    /// <summary>What the link to the chart is called.</summary>
    public string Chart { get; }

    /// <summary>Reason part: close at or below the lower band.</summary>
    public Template<SignalView> ReasonLong { get; }

    /// <summary>Reason part: close at or above the upper band.</summary>
    public Template<SignalView> ReasonShort { get; }

    /// <summary>Reason part: wide enough for the squeeze filter.</summary>
    public Template<SignalView> ReasonBandwidth { get; }

    /// <summary>Reason part: the bandwidth where no filter is set.</summary>
    public Template<SignalView> ReasonUnfiltered { get; }

    /// <summary>Reason part: RSI confirms LONG.</summary>
    public Template<SignalView> ReasonRsiLong { get; }

    /// <summary>Reason part: RSI confirms SHORT.</summary>
    public Template<SignalView> ReasonRsiShort { get; }

    /// <summary>Last line of a notice that may have arrived before.</summary>
    public Template<int> Repeat { get; }

    /// <summary>Line of a notice that had to wait.</summary>
    public Template<TimeSpan> Late { get; }

    /// <summary>What the last run owed, within the start notice.</summary>
    public Template<UndeliveredView> Undelivered { get; }

    /// <summary>The notices among them that are no signals.</summary>
    public Template<int> UndeliveredOthers { get; }

    /// <summary>How many of them may have arrived.</summary>
    public Template<int> UndeliveredMaybe { get; }

    /// <summary>What is muted since before the start, within the start notice.</summary>
    public Template<string> Muted { get; }

    /// <summary>What a mute of everything is called.</summary>
    public string MutedAll { get; }

    /// <summary>How long a mute still holds.</summary>
    public Template<TimeSpan> MutedLeft { get; }

    /// <summary>That a mute holds until somebody ends it.</summary>
    public string MutedEndless { get; }

    /// <summary>End of a shortened list of signals.</summary>
    public Template<int> MoreSignals { get; }

    /// <summary>End of a shortened list of streams.</summary>
    public Template<int> MoreStreams { get; }

    /// <summary>Headline of many reference notices.</summary>
    public Template<ReferencesView> References { get; }

    /// <summary>The whole text of a reference notice.</summary>
    public Template<ReferenceView> Reference(ReferenceKind kind) => _references[kind];

    /// <summary>A kind's line where there are many.</summary>
    public Template<NamesView> ReferenceLine(ReferenceKind kind) => _referenceLines[kind];

    /// <summary>What a verdict is called.</summary>
    public string Verdict(Verdict verdict) => _verdicts[verdict];

    /// <summary>The text of an admin event.</summary>
    public Template<AdminView> Admin(AdminEvent kind) => _admin[kind];

    /// <summary>The built-in texts of a language.</summary>
    public static WordBook Default(NoticeLanguage language) =>
        TryCreate(language, ImmutableDictionary<string, string>.Empty, out var book) is [var first, ..]
            ? throw new InvalidOperationException($"built-in text {first.Key}: {first.Problem}") : book;

    /// <summary>Built-in texts with replacements by key; every problem of every replacement, or none and the book can
    /// be used.</summary>
    public static IReadOnlyList<TemplateProblem> TryCreate(
        NoticeLanguage language, IReadOnlyDictionary<string, string> replacements, out WordBook book)
    {
        var builtIn = language == NoticeLanguage.Korean ? KoreanTexts.All : EnglishTexts.All;
        var reader = new WordBookReader(builtIn, replacements);
        book = new WordBook(language, reader);
        return reader.Problems;
    }

    /// <summary>The key of an admin event's text: <c>admin.feed-lost</c>.</summary>
    public static string KeyOf(AdminEvent kind) => "admin." + AdminKey.Of(kind);

    /// <summary>A reference's name: <c>squeeze-began</c>.</summary>
    public static string NameOf(ReferenceKind kind) => AdminKey.Kebab($"{kind}");

    private static Dictionary<string, Func<T, string>> OneHole<T>(string name, Func<T, string> value) =>
        new() { [name] = value };

    private static FrozenDictionary<string, Func<T, string>> NoHoles<T>() =>
        FrozenDictionary<string, Func<T, string>>.Empty;
}
