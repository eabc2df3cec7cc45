using System.Collections.Immutable;
using ActorNotice.Market;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Exchange;

/// <summary>Says what happens to a connection: to the log, to the EventStream, and to the watch.</summary>
internal sealed class ConnectionReporter(string name, IActorRef watch, ActorSystem system, ILoggingAdapter log)
{
    private ImmutableArray<StreamKey> _up = [];

    /// <summary>True while the watch counts on at least one stream of this connection.</summary>
    internal bool IsUp => !_up.IsEmpty;

    /// <summary>These streams are acknowledged now; tells what that changes.</summary>
    internal void Subscribed(ImmutableArray<StreamKey> streams, int attempt)
    {
        var added = streams.Except(_up).ToImmutableArray();
        var removed = _up.Except(streams).ToImmutableArray();
        // downs first: a stream that changed places must end up as up
        if (!removed.IsEmpty) watch.Tell(new StreamsDown(removed, "no longer watched"));
        if (!added.IsEmpty) watch.Tell(new StreamsUp(added));
        if (!IsUp)
        {
            system.EventStream.Publish(new ConnectionUp(name, streams, attempt));
            log.Info("{0}: {1} streams, attempt {2}", name, streams.Length, attempt);
        }

        _up = streams;
    }

    /// <summary>Nothing of this connection arrives any more.</summary>
    internal void Down(string reason)
    {
        if (IsUp) watch.Tell(new StreamsDown(_up, reason));
        _up = [];
    }

    /// <summary>An attempt ended by a failure.</summary>
    internal void Lost(ImmutableArray<StreamKey> wanted, ExchangeFault fault, int attempt, TimeSpan retryIn)
    {
        system.EventStream.Publish(new ConnectionLost(name, wanted, fault.Reason, fault, attempt, retryIn));
        log.Warning("{0}: {1}; next attempt in {2:0} ms", name, fault.Reason, retryIn.TotalMilliseconds);
    }

    /// <summary>The socket was changed without an interruption.</summary>
    internal void Rotated(Rotated rotated, int attempt)
    {
        system.EventStream.Publish(new ConnectionRotated(name, attempt, rotated.OverlapCloses, rotated.Took));
        log.Info("{0}: socket changed, attempt {1}, {2} closes on both", name, attempt, rotated.OverlapCloses);
    }

    /// <summary>The socket could not be changed; the present one goes on.</summary>
    internal void RotationFailed(ExchangeFault fault, TimeSpan retryIn) => log.Warning(
        "{0}: the next socket: {1}; the present one goes on, next try in {2:0} ms",
        name, fault.Reason, retryIn.TotalMilliseconds);

    /// <summary>The server has no news of contracts; what is watched then changes with the refresh only.</summary>
    internal void WithoutContracts(string reason) => log.Info("{0}: no news of contracts: {1}", name, reason);

    /// <summary>Frames were not used.</summary>
    internal void Rejected(ImmutableDictionary<FrameRejection, long> counts)
    {
        if (counts.IsEmpty) return;
        system.EventStream.Publish(new FramesRejected(name, counts));
        var list = string.Join(", ", counts.Select(static count => $"{count.Key} {count.Value}"));
        log.Warning("{0}: frames not used: {1}", name, list);
    }
}
