namespace ActorNotice.Simulation.Markets;

/// <summary>A mood of a generated market.</summary>
public enum Regime
{
    /// <summary>Small independent steps.</summary>
    Calm,

    /// <summary>Steps that lean one way.</summary>
    Trend,

    /// <summary>Hardly any movement, pulled back to where it began: narrow bands.</summary>
    Squeeze,

    /// <summary>A fast fall, and a part of it won back.</summary>
    Crash,

    /// <summary>Mostly calm, with rare steps of many times the usual size.</summary>
    FatTails,
}
