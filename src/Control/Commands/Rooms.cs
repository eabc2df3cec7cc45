using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Signals;
using Akka.Actor;

namespace ActorNotice.Control.Commands;

/// <summary>What commands may ask and look at.</summary>
internal sealed class Rooms(ControlPorts ports, DecisionMemory decisions)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // They may ask the exchange for a day of candles first.
    private static readonly TimeSpan SettingsPatience = TimeSpan.FromSeconds(20);

    /// <summary>The answers' language.</summary>
    internal Tongue Tongue => new(ports.Language);

    /// <summary>The newest decisions.</summary>
    internal DecisionMemory Decisions => decisions;

    /// <summary>What was handed in.</summary>
    internal ControlPorts Ports => ports;

    /// <summary>Asks a room; throws <see cref="AskTimeoutException"/> when it does not answer.</summary>
    internal Task<T> AskAsync<T>(object question) => ports.Strategy.Ask<T>(question, Patience);

    /// <summary>Asks the settings, which must be there.</summary>
    internal Task<T> AskSettingsAsync<T>(object question) =>
        (ports.Settings ?? ActorRefs.Nobody).Ask<T>(question, SettingsPatience);

    /// <summary>Tells a room what needs no answer.</summary>
    internal void Tell(object command) => ports.Strategy.Tell(command, ActorRefs.NoSender);

    /// <summary>The streams of a symbol that a person named; none when it is not watched.</summary>
    internal async Task<ImmutableArray<StreamSnapshot>> StreamsAsync(string name) =>
        Symbol.TryParse(name.ToUpperInvariant(), out var symbol)
            ? (await AskAsync<WatchSnapshot>(new WatchQuery(symbol))).Streams : [];

    /// <summary>Says that a symbol is not watched, and which one may have been meant.</summary>
    internal async Task<Reply> NotWatchedAsync(string name)
    {
        var watched = (await AskAsync<WatchSnapshot>(new WatchQuery())).Streams.Select(
            static one => one.Stream.Symbol.Name);
        var near = HoconSuggestions.Nearest(name.ToUpperInvariant(), watched.Distinct());
        var hint = near is null ? "" : Tongue.Of($" {near} 말씀인가요?", $" Did you mean {near}?");
        return new Reply(Tongue.Of($"{Shown(name)}: 감시하지 않는 종목입니다.{hint}", $"{Shown(name)} is not watched.{hint}"));
    }

    /// <summary>A person's word as it may be shown.</summary>
    internal static string Shown(string word) => word.Length <= 40 ? word : word[..40] + "…";
}
