namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary>Somebody who talks with the bot in a play: by name in a scenario, by number for Telegram.</summary>
/// <param name="Name">Their name, which is what they may do.</param>
/// <param name="Id">Their number.</param>
internal sealed record Person(string Name, long Id)
{
    /// <summary>The chat in which all of it is said.</summary>
    internal const long Chat = 4242;

    private const string Stranger = "stranger";

    /// <summary>Everybody there is.</summary>
    internal static readonly Person[] All = [new("viewer", 101), new("operator", 102), new("admin", 103), new(Stranger, 666)];

    /// <summary>Who may do something, as the service's settings say it.</summary>
    internal static string Settings => "control.telegram.users { "
        + string.Join(", ", All.Where(static one => one.Name != Stranger).Select(static one => $"\"{one.Id}\" = {one.Name}"))
        + " }";

    /// <summary>Finds one by name.</summary>
    internal static Person Named(string name) => Array.Find(All, one => one.Name == name) ?? All[^1];

    /// <summary>The name to a number; the number where nobody has it.</summary>
    internal static string NameOf(long id) => Array.Find(All, one => one.Id == id)?.Name ?? $"user {id}";
}
