namespace ActorNotice.Simulation.Drawing;

/// <summary>Which part of a text lies at its place.</summary>
internal enum Anchor
{
    /// <summary>Its left end.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its right end.</summary>
    End,
}
