namespace ActorNotice.Simulation.Scenarios;

/// <summary>What a line of a scenario's time axis is about.</summary>
public enum StoryLane
{
    /// <summary>A signal that Telegram took.</summary>
    Notice,

    /// <summary>A close outside the bands that made no notice, and why.</summary>
    Held,

    /// <summary>An admin notice that Telegram took.</summary>
    Alert,

    /// <summary>A new phase of the strategy.</summary>
    State,

    /// <summary>A command that somebody gave the bot, and what came of it.</summary>
    Talk,

    /// <summary>Messages that Telegram took in all: several signals may share one.</summary>
    Total,
}
