namespace ActorNotice.Cli.Doctor;

/// <summary>How one check ended.</summary>
internal enum Verdict
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Works, and should be better.</summary>
    Warning,

    /// <summary>The service would not start, or must not.</summary>
    Bad,

    /// <summary>Does not apply here; does not count.</summary>
    Skipped,
}
