namespace Akka.Pattern;

/// <summary>When the child says so, with <see cref="BackoffSupervisor.Reset"/>.</summary>
internal sealed record ManualReset : IBackoffReset;
