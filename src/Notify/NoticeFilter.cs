using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Notify;

/// <summary>Which notices a channel takes. An empty list lets everything through.</summary>
public sealed record NoticeFilter
{
    /// <summary>Everything.</summary>
    public static NoticeFilter All { get; } = new();

    /// <summary><c>kinds</c>: admin notices, signals, or both.</summary>
    public ImmutableArray<NoticeKind> Kinds { get; init; } = [];

    /// <summary><c>sides</c>: of signals.</summary>
    public ImmutableArray<Side> Sides { get; init; } = [];

    /// <summary><c>symbols</c>: of signals.</summary>
    public ImmutableArray<Symbol> Symbols { get; init; } = [];

    /// <summary><c>intervals</c>: of signals.</summary>
    public ImmutableArray<Interval> Intervals { get; init; } = [];

    /// <summary><c>min-severity</c>: of admin notices.</summary>
    public NoticeSeverity MinSeverity { get; init; } = NoticeSeverity.Info;

    /// <summary>True when the channel takes the notice.</summary>
    public bool Takes(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return Has(Kinds, notice.Kind) && notice switch
        {
            AdminItem admin => admin.Content.Severity >= MinSeverity,
            _ => notice.Signals.All(Takes),
        };
    }

    private bool Takes(SignalMark mark) =>
        Has(Sides, mark.Side) && Has(Symbols, mark.Stream.Symbol) && Has(Intervals, mark.Stream.Interval);

    private static bool Has<T>(ImmutableArray<T> list, T one) => list.IsEmpty || list.Contains(one);
}
