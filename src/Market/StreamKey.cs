namespace ActorNotice.Market;

/// <summary>One kline stream: a symbol at an interval. With an open time it identifies a candle.</summary>
/// <param name="Symbol">The contract.</param>
/// <param name="Interval">The candle length.</param>
public readonly record struct StreamKey(Symbol Symbol, Interval Interval) : IComparable<StreamKey>
{
    /// <summary>The exchange's stream name: <c>btcusdt@kline_1m</c>.</summary>
    public string ToStreamName() => $"{Symbol.ToStreamText()}@kline_{Interval.Code}";

    /// <summary>Reads <c>btcusdt@kline_1m</c>; false for any other kind of stream.</summary>
    public static bool TryParseStreamName(string? name, out StreamKey key)
    {
        key = default;
        var at = name?.IndexOf("@kline_", StringComparison.Ordinal) ?? -1;
        if (name is null || at < 1) return false;
        if (!Symbol.TryParse(name[..at], out var symbol) || !Interval.TryParse(name.AsSpan(at + 7), out var interval))
            return false;

        key = new StreamKey(symbol, interval);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(StreamKey other) =>
        Symbol.CompareTo(other.Symbol) is var bySymbol and not 0 ? bySymbol : Interval.CompareTo(other.Interval);

    /// <summary><c>BTCUSDT 1m</c>, for people.</summary>
    public override string ToString() => $"{Symbol} {Interval}";
}
