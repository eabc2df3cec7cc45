namespace ActorNotice.Signals.Deciding;

/// <summary>What became of a candle that was given to a <see cref="StreamDecider"/>.</summary>
public enum StepKind
{
    /// <summary>It was the next one: it is in the window and decided.</summary>
    Decided,

    /// <summary>It is known already, equal or too old to compare; nothing changed.</summary>
    Repeat,

    /// <summary>It is impossible, off the grid, or contradicts a known candle; nothing changed.</summary>
    Anomaly,

    /// <summary>Candles are missing before it; nothing changed. Fill the hole, or
    /// <see cref="StreamDecider.Restart"/>.</summary>
    Gap,
}
