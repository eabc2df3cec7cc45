using ActorNotice.Notify;
using ActorNotice.Strategy;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>
/// Tells the process that the strategy runs, and that it halted, once the admin notice about it is delivered or given up. Supervised by
/// the user guardian; holds nothing but the promises.
/// </summary>
internal sealed class ServiceMonitor : ReceiveActor
{
    private readonly ServiceLife _life;
    private readonly IActorRef _strategy;
    private readonly TimeSpan _patience;

    public ServiceMonitor(IActorRef strategy, TimeSpan patience, ServiceLife life)
    {
        (_strategy, _patience, _life) = (strategy, patience, life);
        Receive<StrategyState>(OnState);
        Receive<ServiceEnd>(known => life.End.TrySetResult(known));
    }

    /// <inheritdoc/>
    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(StrategyState));

    private void OnState(StrategyState state)
    {
        if (state.Phase == StrategyPhase.Running) _life.Running.TrySetResult();
        if (state.Phase != StrategyPhase.Halted) return;

        var end = new ServiceEnd(true, state.Reason);
        _strategy.Ask<OutboxDrained>(new DrainOutbox(), _patience).PipeTo(Self, success: _ => end, failure: _ => end);
    }
}
