namespace ActorNotice.Signals;

/// <summary>The settings below <c>watch.debounce</c>; beyond the rule that always holds: one notice a candle and
/// side.</summary>
public sealed record DebounceSettings
{
    internal const int MostCooldown = 1_000;

    /// <summary>Nothing beyond the rule.</summary>
    public static DebounceSettings Default { get; } = new();

    /// <summary><c>watch.debounce.cooldown</c>: candles after a notice in which the same side makes none (0 … 1,000; default
    /// 0).</summary>
    public int Cooldown { get; init; }

    /// <summary><c>watch.debounce.episode</c>: a price that walks the band makes one notice when it leaves, and none of
    /// that side until a close is back at the middle band; default false.</summary>
    public bool Episode { get; init; }
}
