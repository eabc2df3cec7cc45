using Akka.Actor;

namespace ActorNotice.Benchmarks.Flood;

/// <summary>Counts what it is told and does nothing else.</summary>
internal sealed class CountingActor : ReceiveActor
{
    /// <summary>Counts into the given place.</summary>
    public CountingActor(FrameCount count) => ReceiveAny(_ => count.Add());

    internal static Props Props(FrameCount count) => Akka.Actor.Props.Create(() => new CountingActor(count));
}
