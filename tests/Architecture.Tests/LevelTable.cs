namespace ActorNotice.Architecture.Tests;

/// <summary>ADR-002's levels: a room may refer to rooms of a lower level, and only to those in its own row.</summary>
internal static class LevelTable
{
    private static readonly string[] Leaves = ["Akka", "Hocon", "Market", "Security"];
    private static readonly string[] Middle = [.. Leaves, "Signals", "Exchange", "Notify", "Strategy"];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Hocon"] = [],
        ["Market"] = [],
        ["Raster"] = [],
        ["Akka.Embedded"] = ["Hocon"],
        ["Akka.Embedded.TestKit"] = ["Akka", "Hocon"],
        ["Security"] = ["Akka", "Hocon"],
        ["Signals"] = ["Akka", "Market", "Hocon"],
        ["Exchange"] = ["Akka", "Market", "Security", "Hocon"],
        ["Notify"] = ["Akka", "Market", "Raster", "Signals", "Security", "Hocon"],
        ["Strategy"] = [.. Leaves, "Exchange", "Signals", "Notify"],
        ["Telemetry"] = Middle,
        ["Control"] = Middle,
        ["Host"] = [.. Middle, "Telemetry", "Control"],
        ["Simulation"] = [.. Middle, "Raster", "Telemetry", "Control", "Host", "Akka.Embedded.TestKit"],
        ["Cli"] = [.. Middle, "Telemetry", "Control", "Host", "Simulation"],
    };

    /// <summary>One line for each reference of a room that its row does not allow; a room without a row is a line too.</summary>
    internal static IEnumerable<string> Breaches(string room, IEnumerable<string> references) =>
        !Allowed.TryGetValue(room, out var allowed)
            ? [$"{room} has no row in the level table"]
            : references.Except(allowed, StringComparer.Ordinal).Select(r => $"{room} must not refer to {r}");
}
