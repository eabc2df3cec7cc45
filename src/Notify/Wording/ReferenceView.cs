using System.Collections.Frozen;
using ActorNotice.Signals;

namespace ActorNotice.Notify.Wording;

/// <summary>One reference notice as its text needs it.</summary>
/// <param name="Reference">What happened.</param>
/// <param name="Candle">The candle with which it happened, as signal texts show it.</param>
internal sealed record ReferenceView(ReferenceSignal Reference, SignalView Candle)
{
    private static readonly string[] OfCandle =
        ["symbol", "interval", "close", "lower", "middle", "upper", "bandwidth", "threshold", "percentB", "closeTime"];

    /// <summary>Placeholders and their values.</summary>
    public static FrozenDictionary<string, Func<ReferenceView, string>> Holes { get; } = OfCandle
        .Select(static name => KeyValuePair.Create(name, OfCandleBy(SignalView.Holes[name])))
        .Append(KeyValuePair.Create<string, Func<ReferenceView, string>>("side", static view => view.Side))
        .ToFrozenDictionary();

    private string Side => Reference.Side switch
    {
        Signals.Side.Long => Candle.Book.SideLong,
        Signals.Side.Short => Candle.Book.SideShort,
        _ => "",
    };

    private static Func<ReferenceView, string> OfCandleBy(Func<SignalView, string> value) => view => value(view.Candle);
}
