using ActorNotice.Market;

namespace ActorNotice.Simulation.Markets;

/// <summary>Makes the 1,440 candles of one day of a contract from its seed.</summary>
internal sealed class GeneratedDay(ulong seed, GeneratedContract contract)
{
    private const long Minute = 60_000;
    private const int DayMinutes = 1440;
    private const long Day = DayMinutes * Minute;

    private readonly MoodPlan _plan = new(Hash64.Mix(seed, 1), contract);
    private readonly ulong _noise = Hash64.Mix(seed, 2);
    private readonly long _tick = contract.Spec.TickSize.Units;

    /// <summary>The candles of the day that begins at a moment, Unix ms.</summary>
    internal Candle[] Make(long dayMs)
    {
        var moods = new MinuteMood[DayMinutes];
        _plan.Fill(dayMs, moods);
        var closes = Closes(dayMs, moods);
        var candles = new Candle[DayMinutes];
        var open = Ticks(Anchor(dayMs / Day));
        for (var i = 0; i < DayMinutes; i++)
        {
            candles[i] = MakeCandle(dayMs + i * Minute, open, Ticks(closes[i]), moods[i]);
            open = candles[i].Close.Units / _tick;
        }

        return candles;
    }

    // Log prices at each minute's end: the moods' steps, bent by a straight line so that the day ends where the next
    // begins.
    private double[] Closes(long dayMs, MinuteMood[] moods)
    {
        var path = new double[DayMinutes];
        double walked = 0, moodStart = 0;
        for (var i = 0; i < DayMinutes; i++)
        {
            if (moods[i].Age == 0) moodStart = walked;
            var index = dayMs / Minute + i;
            // Noise by the minute's own number, so that a script changes moods and not luck.
            var chance = Hash64.Unit(Hash64.Mix(_noise ^ 3, index));
            walked += moods[i].Step(Hash64.Normal(_noise, index), chance, walked - moodStart);
            path[i] = walked;
        }

        // A straight line over 1,440 steps is far below one step's noise.
        var start = Anchor(dayMs / Day);
        var bend = (Anchor(dayMs / Day + 1) - start - walked * contract.MinuteVolatility) / DayMinutes;
        for (var i = 0; i < DayMinutes; i++) path[i] = start + path[i] * contract.MinuteVolatility + bend * (i + 1);
        return path;
    }

    // The log price a day begins with: slow waves of 1, 7 and 30 days around the base price, so that it never runs
    // away.
    private double Anchor(long day) =>
        Math.Log(contract.BasePrice.ToDouble())
        + 0.02 * Wave(day, 1) + 0.06 * Wave(day, 7) + 0.15 * Wave(day, 30);

    private double Wave(long day, int length)
    {
        var (from, share) = (day / length, (double)(day % length) / length);
        var smooth = share * share * (3 - 2 * share);
        return Knot(from, length) * (1 - smooth) + Knot(from + 1, length) * smooth;
    }

    private double Knot(long index, int length) => 2 * Hash64.Unit(Hash64.Mix(Hash64.Mix(seed, length), index)) - 1;

    private long Ticks(double logPrice) => Math.Max(2, (long)Math.Round(Math.Exp(logPrice) * Price.Scale / _tick));

    private Candle MakeCandle(long openMs, long open, long close, in MinuteMood mood)
    {
        var noise = Hash64.Mix(_noise ^ 7, openMs / Minute);
        // The day's last minute always trades, or the next day would begin with a jump.
        var isLast = openMs % Day == Day - Minute;
        if (!isLast && Hash64.Unit(Hash64.Mix(noise, 1)) < contract.QuietShare) return Flat(openMs, open);

        var reach = contract.MinuteVolatility * Math.Abs(mood.Strength) * (mood.Regime == Regime.Squeeze ? 0.1 : 0.6);
        var high = Math.Max(open, close) + Wick(noise, 2, close, reach);
        var low = Math.Max(1, Math.Min(open, close) - Wick(noise, 3, close, reach));
        var busy = mood.Activity * Math.Exp(0.5 * Hash64.Normal(noise, 4));
        var volume = Steps(contract.MinuteVolume * busy);
        var middle = (high + low) / 2 * (decimal)_tick / Price.Scale;
        return new Candle(
            openMs, new Price(open * _tick), new Price(high * _tick), new Price(low * _tick), new Price(close * _tick),
            volume, Math.Round(volume * middle, 5), 3 + (long)(contract.MinuteTrades * busy));
    }

    private static long Wick(ulong noise, long index, long close, double reach) =>
        (long)(close * reach * Math.Abs(Hash64.Normal(noise, index * 8)));

    private decimal Steps(double volume) =>
        Math.Max(1, (long)(volume / (double)contract.Spec.StepSize)) * contract.Spec.StepSize;

    private Candle Flat(long openMs, long open)
    {
        var price = new Price(open * _tick);
        return new Candle(openMs, price, price, price, price, 0, 0, 0);
    }
}
