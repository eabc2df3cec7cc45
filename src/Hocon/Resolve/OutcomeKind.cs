namespace ActorNotice.Hocon;

/// <summary>What looking for a value came to.</summary>
internal enum OutcomeKind
{
    /// <summary>Nothing here; what was assigned earlier may still count.</summary>
    Missing,

    /// <summary>A value.</summary>
    Found,

    /// <summary>A non-object stands in the way: nothing here, and all earlier is hidden.</summary>
    Blocked,

    /// <summary>The value waits for itself.</summary>
    Cycle,

    /// <summary>A problem was noted already.</summary>
    Failed,
}
