namespace ActorNotice.Host;

/// <summary>The two moments of a service's life that the process waits for.</summary>
internal sealed class ServiceLife
{
    /// <summary>Done with the first time that every stream is decided upon.</summary>
    internal TaskCompletionSource Running { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the service halts or has stopped.</summary>
    internal TaskCompletionSource<ServiceEnd> End { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
