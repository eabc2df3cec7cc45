namespace ActorNotice.Simulation.Scenarios;

/// <summary>How a line of the time axis compares with what was expected.</summary>
public enum StoryMark
{
    /// <summary>Expected, and it happened.</summary>
    Same,

    /// <summary>Expected, but it did not happen.</summary>
    Missing,

    /// <summary>It happened, but was not expected.</summary>
    Extra,

    /// <summary>It happened, and nobody judges it.</summary>
    Open,
}
