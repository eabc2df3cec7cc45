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
            ["say"] = Say,
            ["press"] = Press,
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

    private static SayStep Say(TimeSpan at, SettingsSection section, HoconObject entry) => new(
        at, Who(section), section.Text("text", "", "what is said", static text => text.Length > 0, "What is said."));

    private static PressStep Press(TimeSpan at, SettingsSection section, HoconObject entry) => new(
        at, Who(section),
        section.Text("button", "Yes", "a button's text", static text => text.Length > 0, "Which button is pressed."));

    private static Person Who(SettingsSection section)
    {
        const string Usual = "admin";
        var names = Person.All.Select(static one => one.Name).ToList();
        return Person.Named(section.Text(
            "as", Usual, $"one of {string.Join(", ", names)}", names.Contains, "Who it is that does it."));
    }

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
