using System.Collections.Frozen;
using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Simulation.ExchangePeer;

namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary>All kinds of steps by name, each with how its fields are read.</summary>
internal static class StepCatalog
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);
    private static readonly string[] Permissions =
        [.. SimulatedApiKey.ReadOnlyPermissions.Keys.Order(StringComparer.Ordinal)];

    private static readonly FrozenDictionary<string, Func<TimeSpan, SettingsSection, HoconObject, ScenarioStep>> Kinds =
        new Dictionary<string, Func<TimeSpan, SettingsSection, HoconObject, ScenarioStep>>
        {
            ["edit"] = Edit,
            ["restart"] = Restart,
            ["key"] = Key,
        }.ToFrozenDictionary();

    /// <summary>The names, sorted.</summary>
    internal static ImmutableArray<string> Words { get; } = [.. Kinds.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a step of a kind.</summary>
    /// <param name="word">The kind.</param>
    /// <param name="at">When.</param>
    /// <param name="section">Its fields.</param>
    /// <param name="entry">The same as it stands in the file.</param>
    internal static ScenarioStep Read(string word, TimeSpan at, SettingsSection section, HoconObject entry) =>
        Kinds[word](at, section, entry);

    private static EditStep Edit(TimeSpan at, SettingsSection section, HoconObject entry)
    {
        // What the settings may be, the service says itself: a wrong edit is a story too.
        var broken = section.Text("broken", "", "any text", static _ => true, "What makes the file unreadable.");
        return new EditStep(at, entry.GetObjectOrEmpty("settings"), broken);
    }

    private static RestartStep Restart(TimeSpan at, SettingsSection section, HoconObject entry) => new(
        at,
        section.Duration("for", TimeSpan.FromSeconds(10), TimeSpan.Zero, Longest, "How long the service is away."),
        section.Flag("goodbye", true, "False = the power fails."));

    private static KeyStep Key(TimeSpan at, SettingsSection section, HoconObject entry)
    {
        const string Revoked = "nothing";
        var gains = section.Text(
            "gains", Revoked, $"one of {string.Join(", ", Permissions)}",
            static text => text == Revoked || Permissions.Contains(text),
            "The permission that it gains; else revoked.");
        return new KeyStep(at, gains == Revoked ? null : gains);
    }
}
