using ActorNotice.Market;

namespace ActorNotice.Notify;

/// <summary>
/// Says how many decimals a symbol's prices are shown with (its tick size); null when it is not known, then the
/// shortest exact text is shown. Called on every signal, from sender threads: it must be quick and thread-safe.
/// </summary>
/// <param name="symbol">The contract.</param>
public delegate int? PriceDecimals(Symbol symbol);
