namespace ActorNotice.Notify;

/// <summary>At most <paramref name="Count"/> notices in any <paramref name="Window"/>.</summary>
/// <param name="Scope">What is limited; channels that name the same scope share one limit.</param>
/// <param name="Count">At least 1.</param>
/// <param name="Window">Length of the sliding window.</param>
public sealed record PaceLimit(string Scope, int Count, TimeSpan Window);
