using ActorNotice.Strategy;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>Tells the process that the strategy halted. Supervised by the user guardian; holds nothing but the promise.</summary>
internal sealed class ServiceMonitor : ReceiveActor
{
    public ServiceMonitor(TaskCompletionSource<ServiceEnd> end)
    {
        Receive<StrategyState>(state =>
        {
            if (state.Phase == StrategyPhase.Halted) end.TrySetResult(new ServiceEnd(true, state.Reason));
        });
    }

    /// <inheritdoc/>
    protected override void PreStart() => Context.System.EventStream.Subscribe(Self, typeof(StrategyState));
}
