using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Market;

namespace ActorNotice.Simulation.Faults;

/// <summary>The fields of one entry of a script, read with their problems noted.</summary>
internal sealed class FaultFields(SettingsSection section)
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>A duration from zero up.</summary>
    internal TimeSpan Duration(string name, TimeSpan standard, string meaning) =>
        section.Duration(name, standard, TimeSpan.Zero, Longest, meaning);

    /// <summary>A duration that may be negative: a clock can be wrong either way.</summary>
    internal TimeSpan Shift(string name, TimeSpan standard, string meaning) =>
        section.Duration(name, standard, -Longest, Longest, meaning);

    /// <summary>A whole number from one up.</summary>
    internal int Count(string name, int standard, string meaning) =>
        section.Integer(name, standard, 1, 1_000_000, meaning);

    /// <summary>An HTTP status.</summary>
    internal int Status(int standard) => section.Integer("status", standard, 200, 599, "HTTP status of the answer.");

    /// <summary>Any text.</summary>
    internal string Text(string name, string standard, string meaning) =>
        section.Text(name, standard, "a text", static _ => true, meaning);

    /// <summary>One contract that must be named.</summary>
    internal Symbol Symbol()
    {
        var name = section.Text(
            "symbol", "NONE", "a symbol", static text => Market.Symbol.TryParse(text, out _), "Which contract.");
        if (name == "NONE") section.Refuse("symbol", "is missing");
        return Market.Symbol.Parse(name);
    }

    /// <summary>Contracts; empty = all.</summary>
    internal ImmutableArray<Symbol> Symbols()
    {
        var names = section.Texts(
            "symbols", ["*"], "a list of symbols", static text => text == "*" || Market.Symbol.TryParse(text, out _),
            "Which contracts; all when it is left out.");
        return [.. names.Where(static name => name != "*").Select(Market.Symbol.Parse)];
    }
}
