using System.Globalization;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary>Reads <see cref="WatchSettings"/>: default, range and meaning of each setting stand here, once.</summary>
internal static class WatchSettingsReader
{
    private static readonly string[] DefaultIntervals = ["15m"];

    internal static WatchSettings Read(SettingsSection section)
    {
        var intervals = section.Texts(
            "intervals", DefaultIntervals, $"a list of {string.Join(' ', Interval.All)} (1m is a minute, 1M a month)",
            static text => Interval.TryParse(text, out _), "The candle lengths to watch, for every symbol.");
        // once: a section counts what of it was read
        var squeeze = section.Section("squeeze");
        return new WatchSettings(
            [.. intervals.Select(Interval.Parse).Distinct()],
            ReadRule(section, squeeze),
            section.DurationOrInfinite(
                "stale-after", WatchSettings.DefaultStaleAfter, TimeSpan.FromSeconds(1),
                "A close learned later than this is decided, but makes no notice. Infinite is for rigs whose clock "
                + "means nothing."),
            ReadDepth(section.Section("history")))
        {
            Debounce = ReadDebounce(section.Section("debounce")),
            SqueezeNotices = squeeze.Flag(
                "notices", false,
                "Reference notices when a squeeze begins, and when it is released, 10 % above the threshold: a trend "
                + "may start then."),
            OutcomeCandles = section.Section("outcome").Integer(
                "candles", WatchSettings.DefaultOutcomeCandles, 1, WatchSettings.MostOutcomeCandles,
                "How many candles a signal is followed to say what became of it."),
            OverdueGrace = section.Section("overdue").DurationOrInfinite(
                "grace", WatchSettings.DefaultOverdueGrace, WatchSettings.MinOverdueGrace,
                "How long after its end, by the exchange's clock, a candle's close may be missing on the "
                + "stream before REST is asked for it."),
        };
    }

    private static DebounceSettings ReadDebounce(SettingsSection section) => new()
    {
        Cooldown = section.Integer(
            "cooldown", 0, 0, DebounceSettings.MostCooldown,
            "Candles after a notice in which the same side makes none."),
        Episode = section.Flag(
            "episode", false,
            "A price that walks the band makes one notice when it leaves, and none of that side until a close is "
            + "back at the middle."),
        EpisodeEnd = section.Flag(
            "episode-end", false, "With episode: also a reference notice when a close is back at the middle band."),
    };

    private static SignalRule ReadRule(SettingsSection section, SettingsSection squeeze)
    {
        var bollinger = section.Section("bollinger");
        var rsi = section.Section("rsi");
        var enabled = rsi.Flag(
            "enabled", false, "Whether RSI must confirm: LONG only when oversold, SHORT only when overbought.");
        var standard = WatchSettings.DefaultRsi;
        var confirmation = new RsiRule(
            rsi.Integer(
                "period", standard.Period, SignalRuleLimits.MinRsiPeriod, SignalRuleLimits.MaxRsiPeriod,
                "Wilder's period; the warm-up then takes 250 candles or more."),
            rsi.Number("oversold", standard.Oversold, 0, 50, "LONG needs an RSI at or below this."),
            rsi.Number("overbought", standard.Overbought, 50, 100, "SHORT needs an RSI at or above this."));
        return new SignalRule(
            bollinger.Integer(
                "period", WatchSettings.DefaultPeriod, SignalRuleLimits.MinPeriod, SignalRuleLimits.MaxPeriod,
                "Closes in the window, the current one included."),
            Exact(
                bollinger, "deviations", WatchSettings.DefaultDeviations, SignalRuleLimits.MinDeviations,
                SignalRuleLimits.MaxDeviations,
                "Distance of the bands from the middle, in population standard deviations."),
            Exact(
                squeeze, "bandwidth", WatchSettings.DefaultSqueezeBandwidth, 0, SignalRuleLimits.MaxBandwidth,
                "Bandwidth, as a ratio (0.02 is 2 %), at or below which the market counts as squeezed and nothing is "
                + "signalled."),
            enabled ? confirmation : null);
    }

    private static decimal Exact(
        SettingsSection section, string name, decimal standard, decimal least, decimal most, string meaning)
    {
        var value = section.Number(name, standard, least, most, meaning);
        if (SignalRuleLimits.IsExact(value)) return value;

        // The decision is one of integers: a value that 8 decimals cannot write would be decided by rounding.
        section.Refuse(name, $"{value} has more than 8 decimals");
        return standard;
    }

    private static int? ReadDepth(SettingsSection history)
    {
        const string Auto = "auto";
        var depth = history.Text(
            "depth", Auto, $"auto, or 0 to {WatchSettings.MaxHistoryDepth}",
            static text => text == Auto || IsDepth(text),
            "Closed candles loaded before the first decision; auto is what the rule needs, 0 is none: windows "
            + "fill from the stream.");
        return depth == Auto ? null : int.Parse(depth, CultureInfo.InvariantCulture);
    }

    private static bool IsDepth(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var depth)
        && depth <= WatchSettings.MaxHistoryDepth;
}
