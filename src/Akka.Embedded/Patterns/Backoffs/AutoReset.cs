namespace Akka.Pattern;

/// <summary>When the child has lived for a while.</summary>
/// <param name="ResetBackoff">How long.</param>
internal sealed record AutoReset(TimeSpan ResetBackoff) : IBackoffReset;
