using ActorNotice.Market;
using ActorNotice.Simulation.Markets;

namespace ActorNotice.Simulation.Scenarios.Reading;

/// <summary>Makes one-minute candles of moves: each close is the path's price, plus noise that only symbol and minute
/// decide.</summary>
internal sealed class ScriptedPath(Symbol symbol, Price tick, Price start, decimal wobble, SeriesScene scene)
{
    private const long Minute = 60_000;
    private readonly List<(decimal Close, bool IsQuiet)> _closes = [];
    private decimal _price = start.ToDecimal();

    /// <summary>Goes on with a move.</summary>
    /// <param name="move">The move.</param>
    /// <param name="isHistory">Whether it lies before the story: it ends where that begins.</param>
    internal void Add(ScriptedMove move, bool isHistory = false)
    {
        var (from, target) = (_price, _price * (1 + move.Percent / 100));
        for (var i = 1; i <= move.Candles; i++)
        {
            var straight = from + (target - from) * i / move.Candles;
            var isLast = isHistory && i == move.Candles;
            _closes.Add((straight + (isLast ? 0 : Noise(move.Wobble ?? wobble)), move.IsQuiet));
        }

        _price = target;
    }

    /// <summary>The candles: what was added, and then the same price until the story is over.</summary>
    /// <param name="history">How many lie before it.</param>
    internal List<Candle> Finish(int history)
    {
        var missing = (int)scene.Length.TotalMinutes + 2 - (_closes.Count - history);
        if (missing > 0) Add(new ScriptedMove(missing, 0, null));
        var candles = new List<Candle>(_closes.Count);
        var open = _closes[0].Close;
        for (var i = 0; i < _closes.Count; i++)
        {
            candles.Add(Make(scene.ZeroMs + (i - history) * Minute, open, _closes[i]));
            open = candles[^1].Close.ToDecimal();
        }

        return candles;
    }

    private decimal Noise(decimal size)
    {
        var seed = Hash64.Mix(Hash64.Mix(scene.Seed, symbol.Name), _closes.Count);
        return size * (decimal)(2 * Hash64.Unit(seed) - 1);
    }

    private Candle Make(long openMs, decimal before, (decimal Close, bool IsQuiet) minute)
    {
        var open = Snap(before);
        if (minute.IsQuiet) return new Candle(openMs, open, open, open, open, 0, 0, 0);
        var close = Snap(minute.Close);
        var (high, low) = open > close ? (open, close) : (close, open);
        var value = 100 * (high.ToDecimal() + low.ToDecimal()) / 2;
        return new Candle(openMs, open, high, low, close, 100, Math.Round(value, 5), 60);
    }

    private Price Snap(decimal value)
    {
        var steps = Math.Max(1, Math.Round(value * Price.Scale / tick.Units));
        return new Price((long)steps * tick.Units);
    }
}
