using Akka.Actor;

namespace Akka.Streams.Materializing;

/// <summary>The parent of a materializer's actors. Their state is the stream's, so none is ever restarted.</summary>
internal sealed class StreamSupervisor : UntypedActor
{
    private static readonly SupervisorStrategy Strategy = new StoppingSupervisorStrategy().Create();

    // Names are unique in the process, so that logs of several systems can be told apart.
    private static long s_last;

    public static string NextName() => $"StreamSupervisor-{Interlocked.Increment(ref s_last)}";

    protected override SupervisorStrategy SupervisorStrategy() => Strategy;

    protected override void OnReceive(object message) => Unhandled(message);
}
