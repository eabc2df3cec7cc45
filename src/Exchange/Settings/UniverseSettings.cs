using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Exchange.Settings;

/// <summary>Which contracts are watched: the part of <c>actornotice.watch</c> that only the exchange can
/// answer.</summary>
/// <param name="Terms"><c>watch.symbols</c></param>
/// <param name="Refresh"><c>watch.refresh</c></param>
/// <param name="Hysteresis"><c>watch.hysteresis</c>, a part of 1.</param>
public sealed record UniverseSettings(
    ImmutableArray<SettingElement<SymbolTerm>> Terms, TimeSpan Refresh, decimal Hysteresis)
{
    private static readonly string[] DefaultTerms = ["BTCUSDT"];

    /// <summary>The settings without a file: one contract, looked after every hour.</summary>
    public static UniverseSettings Default { get; } = Of(DefaultTerms);

    /// <summary>True when volumes decide: they cost a heavy call.</summary>
    public bool NeedsVolumes => Terms.Any(static term => term.Value is SymbolTerm.Top or SymbolTerm.Volume);

    /// <summary>The default settings with these terms.</summary>
    /// <param name="terms">As in the file.</param>
    /// <exception cref="FormatException">A text is no term.</exception>
    public static UniverseSettings Of(params IEnumerable<string> terms) => new(
        [.. terms.Select(static text => new SettingElement<SymbolTerm>(
            SymbolTerm.TryParse(text)
                ?? throw new FormatException($"'{text}' is no term of watch.symbols"), text, null))],
        TimeSpan.FromHours(1), 0.1m);

    /// <summary>Reads its settings from the <c>watch</c> section, whose others are the watch's own.</summary>
    /// <param name="watch">The section.</param>
    public static UniverseSettings Read(SettingsSection watch)
    {
        ArgumentNullException.ThrowIfNull(watch);
        var terms = watch.Elements(
            "symbols", DefaultTerms, $"a list of {SymbolTermReader.Allowed}", SymbolTerm.TryParse,
            "The contracts to watch: names add one each; quote: and volume>= narrow what all and top: add, and alone add all that they "
            + "leave; ! takes out, last.");
        if (terms.Length > 0 && terms.All(static term => term.Value is SymbolTerm.NotName or SymbolTerm.NotQuote))
            watch.Refuse("symbols", "it only takes out; add \"all\"");
        return new UniverseSettings(
            terms,
            watch.Duration(
                "refresh", Default.Refresh, TimeSpan.FromMinutes(1), TimeSpan.FromDays(1),
                "How often listings, delistings and volumes are looked up; the exchange's own news of a contract are followed at once."),
            watch.Number(
                "hysteresis", Default.Hysteresis, 0, 0.5m,
                "How far a watched contract may fall behind before another takes its place: a part of N places for top:N, of the volume "
                + "for volume>=N."));
    }

    /// <summary>True when both select alike; where the terms were written does not count.</summary>
    /// <param name="other">The other.</param>
    public bool SelectsAs(UniverseSettings other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Refresh == other.Refresh && Hysteresis == other.Hysteresis
            && Terms.Select(static term => term.Value).SequenceEqual(other.Terms.Select(static term => term.Value));
    }

    /// <summary>The contracts that are named one by one, in the order written.</summary>
    internal IEnumerable<Symbol> Names =>
        Terms.Select(static term => term.Value).OfType<SymbolTerm.Name>().Select(static name => name.Symbol).Distinct();
}
