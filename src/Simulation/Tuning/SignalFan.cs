using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Accounting;
using ActorNotice.Signals.Deciding;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Tuning;

/// <summary>Decides on a series by many choices of one period in one go: what <see cref="SignalSeries.Scan"/> would find
/// for each of them.</summary>
internal static class SignalFan
{
    /// <summary>The signals of each choice.</summary>
    /// <param name="columns">The candles.</param>
    /// <param name="choices">At least one, all of one period.</param>
    internal static List<SignalMark>[] Scan(KlineColumns columns, TuneChoice[] choices)
    {
        // Ways of debouncing share their rule: it is asked once.
        var rules = choices.GroupBy(static choice => choice.Rule).Select(static same => same.Key).ToList();
        var players = rules.Select(_ => new List<Player>()).ToArray();
        var all = choices.Select(static choice => new Player(choice.Debounce)).ToArray();
        for (var i = 0; i < choices.Length; i++) players[rules.IndexOf(choices[i].Rule)].Add(all[i]);
        var walkers = all.Where(static player => player.Debounce.Episode).ToArray();
        var (fan, fired) = (new RuleFan(rules), new List<int>());
        for (var i = 0; i < columns.Count; i++)
        {
            if (!columns.Continues(i)) fan.Clear();
            var close = new Price(columns.Close[i]);
            fired.Clear();
            var side = fan.Add(close, fired);
            if (walkers.Length == 0 && side is null) continue;
            var bands = fan.ReadBands();
            foreach (var walker in walkers) walker.Closed(close, bands);
            foreach (var rule in fired)
                foreach (var player in players[rule])
                    player.Take(columns, new SignalMark(i, side ?? default, bands?.Middle ?? 0));
        }

        return [.. all.Select(static player => player.Marks)];
    }

    // One choice's memory of the notices it made.
    private sealed class Player(DebounceSettings debounce)
    {
        private NoticeClaims _claims = new();

        internal DebounceSettings Debounce => debounce;

        internal List<SignalMark> Marks { get; } = [];

        internal void Closed(Price close, BandReading? bands) => _claims.Closed(close, bands);

        internal void Take(KlineColumns columns, SignalMark mark)
        {
            var verdict = _claims.Claim(columns.Stream.Interval, columns.OpenMs[mark.Index], mark.Side, debounce);
            if (verdict is Verdict.Long or Verdict.Short) Marks.Add(mark);
        }
    }
}
