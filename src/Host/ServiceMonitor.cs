using ActorNotice.Control;
using ActorNotice.Notify;
using ActorNotice.Strategy;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>
/// Tells the process that the strategy runs, and that it halted, once the admin notice about it is delivered or given
/// up. As long as people can command the bot, a halted service waits for their /resume instead of ending. Supervised by
/// the user guardian; holds nothing but the promises.
/// </summary>
internal sealed class ServiceMonitor : ReceiveActor
{
    private readonly ServiceLife _life;
    private readonly IActorRef _strategy;
    private readonly TimeSpan _patience;
    private bool _canResume;
    private StrategyState? _halted;

    public ServiceMonitor(IActorRef strategy, TimeSpan patience, ServiceLife life, bool canResume)
    {
        (_strategy, _patience, _life, _canResume) = (strategy, patience, life, canResume);
        Receive<ControlLost>(_ => OnControlLost());
        Receive<StrategyState>(OnState);
        Receive<ServiceEnd>(known => life.End.TrySetResult(known));
    }

    /// <inheritdoc/>
    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(StrategyState));
        Context.System.EventStream.Subscribe(Self, typeof(ControlLost));
        // A key that is refused at once halts the strategy before anybody listens.
        _strategy.Tell(StrategyQuery.Instance);
    }

    private void OnState(StrategyState state)
    {
        if (state.Phase == StrategyPhase.Running) _life.Running.TrySetResult();
        _halted = state.Phase == StrategyPhase.Halted ? state : null;
        if (!_canResume) EndIfHalted();
    }

    private void OnControlLost()
    {
        _canResume = false;
        EndIfHalted();
    }

    private void EndIfHalted()
    {
        if (_halted is not { Reason: var reason }) return;
        var end = new ServiceEnd(true, reason);
        _strategy.Ask<OutboxDrained>(new DrainOutbox(), _patience).PipeTo(Self, success: _ => end, failure: _ => end);
    }
}
