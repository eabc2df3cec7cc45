using System.Collections.Immutable;

namespace ActorNotice.Notify;

/// <summary>The settings below <c>notify.admin</c>.</summary>
public sealed record AdminSettings
{
    /// <summary>Default of <see cref="Cap"/>.</summary>
    public const int DefaultCap = 6;

    internal const int MostCap = 1_000;

    /// <summary>Default of <see cref="CapWindow"/>.</summary>
    public static readonly TimeSpan DefaultCapWindow = TimeSpan.FromMinutes(10);

    /// <summary><c>notify.admin.order</c>: channel names; admin notices go to the first that works, a halt to all. Empty
    /// (the default) = to every channel that takes them.</summary>
    public ImmutableArray<string> Order { get; init; } = [];

    /// <summary><c>notify.admin.cap</c>: admin notices of one kind within <see cref="CapWindow"/>; what is more becomes one
    /// notice with a count (1 … 1,000; default 6). Halts, starts, stops and losses are never held back.</summary>
    public int Cap { get; init; } = DefaultCap;

    /// <summary><c>notify.admin.cap-window</c>: 1 s … 1 d; default 10 min.</summary>
    public TimeSpan CapWindow { get; init; } = DefaultCapWindow;

    /// <summary><c>notify.admin.daily-at</c>: when the daily digest is sent; null (empty) = never.</summary>
    public TimeOnly? DailyAt { get; init; }
}
