using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;

namespace ActorNotice.Simulation.Series;

/// <summary>How a service that starts with a warm-up compares with one that has seen everything.</summary>
/// <param name="Depth">Candles of the warm-up.</param>
/// <param name="Starts">How many starts were tried, spread over the series.</param>
/// <param name="Decisions">Decisions compared.</param>
/// <param name="Different">Of those, how many have another verdict.</param>
/// <param name="BandsDiffer">How many have other bands, to the last bit.</param>
/// <param name="RsiError">The largest difference of RSI, in points of 0 … 100.</param>
public sealed record WarmUpTruth(int Depth, int Starts, int Decisions, int Different, int BandsDiffer, double RsiError)
{
    private const int Followed = 50; // decisions behind each start

    /// <summary>Tries starts at many places of a series.</summary>
    /// <param name="columns">The candles; holes end a try.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="depth">Candles of the warm-up.</param>
    /// <param name="starts">How many places, evenly spread.</param>
    public static WarmUpTruth Check(KlineColumns columns, SignalRule rule, int depth, int starts = 200)
    {
        ArgumentNullException.ThrowIfNull(columns);
        var truth = new WarmUpTruth(depth, 0, 0, 0, 0, 0);
        var step = Math.Max(1, (columns.Count - depth) / starts);
        var places = new HashSet<int>(Enumerable.Range(0, starts).Select(one => depth + one * step));
        var endless = new SignalEngine(rule);
        var young = new List<(SignalEngine Engine, int EndsAt)>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (!columns.Continues(i)) (endless, young) = (new SignalEngine(rule), []);
            var close = new Price(columns.Close[i]);
            var outcome = endless.Add(close);
            foreach (var (engine, _) in young)
                truth = truth.Compare(engine, endless, engine.Add(close), outcome);
            young.RemoveAll(one => one.EndsAt <= i);
            if (!places.Contains(i + 1) || Warm(columns, rule, i, depth) is not { } warmed) continue;
            young.Add((warmed, i + Followed));
            truth = truth with { Starts = truth.Starts + 1 };
        }

        return truth;
    }

    private static SignalEngine? Warm(KlineColumns columns, SignalRule rule, int last, int depth)
    {
        var engine = new SignalEngine(rule);
        for (var i = last - depth + 1; i <= last; i++)
        {
            if (i > last - depth + 1 && !columns.Continues(i)) return null;
            engine.Add(new Price(columns.Close[i]));
        }

        return engine;
    }

    private WarmUpTruth Compare(SignalEngine young, SignalEngine endless, Outcome mine, Outcome theirs) => this with
    {
        Decisions = Decisions + 1,
        Different = Different + (mine == theirs ? 0 : 1),
        BandsDiffer = BandsDiffer + (young.ReadBands() == endless.ReadBands() ? 0 : 1),
        RsiError = Math.Max(RsiError, Math.Abs((young.Rsi ?? 50) - (endless.Rsi ?? 50))),
    };
}
