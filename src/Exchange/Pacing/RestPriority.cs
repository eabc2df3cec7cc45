namespace ActorNotice.Exchange.Pacing;

/// <summary>Which REST calls go first, and how deep into the weight budget each may reach.</summary>
internal enum RestPriority
{
    /// <summary>Server time and exchange information: tiny, and others wait for them.</summary>
    Control,

    /// <summary>Confirms a close that is overdue.</summary>
    OverdueClose,

    /// <summary>Fills a hole in live data.</summary>
    Gap,

    /// <summary>Fills windows after start.</summary>
    WarmUp,
}
