using System.Collections.Immutable;

namespace ActorNotice.Notify.Tests.Support;

/// <summary>A channel whose answers the test gives; without one it confirms at once.</summary>
internal sealed class ScriptedChannel(string name = "scripted") : INoticeChannel
{
    public string Name => name;

    public int MaxInFlight { get; init; } = 1;

    public ImmutableArray<PaceLimit> Pace { get; init; } = [];

    public Func<Notice, DeliveryMarks, Task<DeliveryOutcome>> Answer { get; init; } =
        static (_, _) => Task.FromResult(DeliveryOutcome.Delivered());

    public Func<DeliveryOutcome> Check { get; init; } = static () => DeliveryOutcome.Delivered();

    public bool IsDisposed { get; private set; }

    /// <summary>The token of the last delivery.</summary>
    public CancellationToken Stopping { get; private set; }

    public Task<DeliveryOutcome> DeliverAsync(Notice notice, DeliveryMarks marks, CancellationToken cancel)
    {
        Stopping = cancel;
        return Answer(notice, marks);
    }

    public Task<DeliveryOutcome> PreflightAsync(CancellationToken cancel) => Task.FromResult(Check());

    public void Dispose() => IsDisposed = true;
}
