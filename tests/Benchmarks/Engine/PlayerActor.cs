using Akka.Actor;

namespace ActorNotice.Benchmarks.Engine;

/// <summary>Sends every ball back to where it came from, for a number of times.</summary>
internal sealed class PlayerActor : ReceiveActor
{
    private long _left;

    public PlayerActor(long times, CountdownEvent over)
    {
        _left = times;
        Receive<Ball>(ball =>
        {
            if (_left-- > 0) Sender.Tell(ball);
            else over.Signal();
        });
    }
}
