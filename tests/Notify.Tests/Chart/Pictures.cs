using ActorNotice.Market;
using ActorNotice.Notify.Chart;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Notify.Tests.Chart;

/// <summary>Windows to draw, made by the decider itself from seeded walks.</summary>
internal static class Pictures
{
    /// <summary>2026-11-21 09:00 UTC, 18:00 in Seoul.</summary>
    public const long EndMs = 1_795_251_600_000;

    public static readonly TimeZoneInfo Seoul = TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul");

    /// <summary>A walk whose last candle leaves the bands downwards (or upwards).</summary>
    public static WindowPicture Walk(
        string symbol = "BTCUSDT", string interval = "15m", double start = 42_000, double tick = 0.1, int seed = 7,
        bool isLong = true, int shown = 60, int candles = 80)
    {
        var stream = new StreamKey(Symbol.Parse(symbol), Interval.Parse(interval));
        var decider = new StreamDecider(stream, new SignalRule(20, 2m, 0m, null), shown);
        var random = new Random(seed);
        var open = stream.Interval.Advance(stream.Interval.OpenTimeMs(EndMs), -candles);
        var last = start;
        for (var i = 0; i < candles; i++, open = stream.Interval.Advance(open))
        {
            var move = i == candles - 1 ? (isLong ? -0.012 : 0.012) : (random.NextDouble() - 0.5) * 0.008;
            var next = last * (1 + move);
            var (wickUp, wickDown) = (random.NextDouble() * 0.002, random.NextDouble() * 0.002);
            decider.Step(new Candle(
                open, On(last, tick), On(Math.Max(last, next) * (1 + wickUp), tick),
                On(Math.Min(last, next) * (1 - wickDown), tick), On(next, tick), 1m, 1m, 1));
            last = On(next, tick).ToDouble();
        }

        return decider.ReadPicture() ?? throw new InvalidOperationException("no candle");
    }

    public static ChartSubject Subject(WindowPicture? picture = null, Side? side = Side.Long, int? decimals = 1)
    {
        var shown = picture ?? Walk();
        return new ChartSubject(shown, side, shown.Points[^1].Candle.OpenTimeMs, decimals, Seoul);
    }

    private static Price On(double value, double tick) =>
        Price.FromDecimal(Math.Round((decimal)(value / tick)) * (decimal)tick);
}
