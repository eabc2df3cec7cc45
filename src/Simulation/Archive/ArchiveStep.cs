namespace ActorNotice.Simulation.Archive;

/// <summary>How a candle follows the one before it.</summary>
internal enum ArchiveStep
{
    /// <summary>A later candle.</summary>
    New,

    /// <summary>The same candle again, equal.</summary>
    Doubled,

    /// <summary>The same open time with other values.</summary>
    Conflict,

    /// <summary>An earlier open time.</summary>
    Backwards,
}
