namespace ActorNotice.Host.Rotation;

/// <summary>What a trial says about a changed secret.</summary>
internal enum TrialVerdict
{
    /// <summary>It may be used.</summary>
    Works,

    /// <summary>It must not be used; the old one stays.</summary>
    Refused,

    /// <summary>It cannot be put in use before a restart.</summary>
    NeedsRestart,

    /// <summary>Nobody answered, which says nothing of it; it is tried again at the next look.</summary>
    Unanswered,
}
