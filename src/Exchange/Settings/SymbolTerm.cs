using ActorNotice.Market;

namespace ActorNotice.Exchange.Settings;

/// <summary>One term of <c>watch.symbols</c>: adds contracts, narrows what <see cref="Top"/> and <see cref="All"/> add,
/// or takes contracts out.</summary>
public abstract record SymbolTerm
{
    private SymbolTerm()
    {
    }

    /// <summary>A contract, whatever the filters say.</summary>
    /// <param name="Symbol">Which.</param>
    public sealed record Name(Symbol Symbol) : SymbolTerm;

    /// <summary><c>all</c>: every contract that the filters leave.</summary>
    public sealed record All : SymbolTerm;

    /// <summary><c>top:50</c>: of those that the filters leave, the most traded ones.</summary>
    /// <param name="Count">How many.</param>
    public sealed record Top(int Count) : SymbolTerm;

    /// <summary><c>volume&gt;=5M</c>: only contracts that were traded this much.</summary>
    /// <param name="Least">Quote volume of the last 24 hours.</param>
    public sealed record Volume(decimal Least) : SymbolTerm;

    /// <summary><c>quote:USDT</c>: only contracts priced in this; several mean any of them.</summary>
    /// <param name="Asset">In capitals.</param>
    public sealed record Quote(string Asset) : SymbolTerm;

    /// <summary><c>!BTCUSDT</c>: not this one.</summary>
    /// <param name="Symbol">Which.</param>
    public sealed record NotName(Symbol Symbol) : SymbolTerm;

    /// <summary><c>!quote:USDC</c>: none that is priced in this.</summary>
    /// <param name="Asset">In capitals.</param>
    public sealed record NotQuote(string Asset) : SymbolTerm;

    /// <summary>Reads a term; null when it is none.</summary>
    /// <param name="text">As written; capitals and blanks do not count.</param>
    public static SymbolTerm? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return SymbolTermReader.Read(text);
    }
}
