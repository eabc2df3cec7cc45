using System.Collections.Frozen;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Wording;

/// <summary>One signal as its text needs it, and the placeholders of signal texts.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Book">The language's texts, for the parts that are texts themselves.</param>
/// <param name="Zone">In which times are shown.</param>
/// <param name="Decimals">Of the symbol's tick; null when unknown.</param>
internal sealed record SignalView(Decision Decision, WordBook Book, TimeZoneInfo Zone, int? Decimals)
{
    private const string PartSeparator = "; ";

    /// <summary>Placeholders and their values.</summary>
    public static FrozenDictionary<string, Func<SignalView, string>> Holes { get; } =
        new Dictionary<string, Func<SignalView, string>>
        {
            // Arrows, not colours: red means falling in Europe and rising in Korea.
            ["icon"] = static v => v.IsLong ? "📈" : "📉",
            ["side"] = static v => v.IsLong ? v.Book.SideLong : v.Book.SideShort,
            ["symbol"] = static v => v.Decision.Stream.Symbol.Name,
            ["interval"] = static v => v.Decision.Stream.Interval.Code,
            ["close"] = static v => v.Close,
            ["lower"] = static v => v.Level(static bands => bands.Lower),
            ["middle"] = static v => v.Level(static bands => bands.Middle),
            ["upper"] = static v => v.Level(static bands => bands.Upper),
            ["bandwidth"] = static v => NumberText.PercentAbove(
                v.Decision.Bands?.Bandwidth ?? double.NaN, v.Decision.Rule.SqueezeBandwidth),
            ["threshold"] = static v => NumberText.Setting(v.Decision.Rule.SqueezeBandwidth * 100) + "%",
            ["percentB"] = static v => NumberText.Fixed(v.Decision.Bands?.PercentB, 2),
            // As many decimals as the limit has, so that rounding cannot carry the value across it.
            ["rsi"] = static v => NumberText.Fixed(v.Decision.Rsi, v.RsiLimit.Scale),
            ["rsiLimit"] = static v => NumberText.Setting(v.RsiLimit),
            ["closeTime"] = static v => v.CloseTime,
            ["reason"] = static v => v.Reason,
        }.ToFrozenDictionary();

    /// <summary>True for LONG.</summary>
    internal bool IsLong => Decision.Verdict == Verdict.Long;

    /// <summary>People call the end of a candle by the full minute; the exchange's close time lies 1 ms before
    /// it.</summary>
    internal long NextOpenMs => Decision.Stream.Interval.Advance(Decision.Candle.OpenTimeMs);

    /// <summary>The close, as the exchange spells it.</summary>
    internal string Close => NumberText.Exact(Decision.Candle.Close, Decimals);

    /// <summary>When the candle closed, in the reader's zone.</summary>
    internal string CloseTime => TimeText.Moment(NextOpenMs, Zone);

    private decimal RsiLimit =>
        Decision.Rule.Rsi is { } rule ? IsLong ? rule.Oversold : rule.Overbought : 0;

    // Part by part, so that a rule without RSI or without squeeze filter names neither.
    private string Reason => string.Join(PartSeparator, ReasonParts().Select(part => part.Plain(this)));

    private IEnumerable<Template<SignalView>> ReasonParts()
    {
        yield return IsLong ? Book.ReasonLong : Book.ReasonShort;
        yield return Decision.Rule.SqueezeBandwidth > 0 ? Book.ReasonBandwidth : Book.ReasonUnfiltered;
        if (Decision.Rule.Rsi is not null) yield return IsLong ? Book.ReasonRsiLong : Book.ReasonRsiShort;
    }

    private string Level(Func<BandReading, double> of) =>
        NumberText.Level(
            Decision.Bands is { } bands ? of(bands) : double.NaN,
            NumberText.LevelDecimals(Decision.Candle.Close, Decimals));
}
