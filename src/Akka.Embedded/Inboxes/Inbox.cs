using Akka.Actor.Internal;

namespace Akka.Actor;

/// <summary>A mailbox for code that is not an actor. Not for actors: its waiting blocks their thread.</summary>
public sealed class Inbox : IInboxable, IDisposable
{
    // A time-out is the receiver's to tell, on the system's clock. This much later nobody ticks any more.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private static int s_number;

    private readonly ActorSystem _system;
    private readonly TimeSpan _defaultTimeout;

    private Inbox(ActorSystem system, IActorRef receiver, TimeSpan defaultTimeout)
    {
        _system = system;
        _defaultTimeout = defaultTimeout;
        Receiver = receiver;
    }

    /// <inheritdoc />
    public IActorRef Receiver { get; }

    /// <summary>Makes a mailbox, an actor below /system.</summary>
    /// <param name="system">Where.</param>
    public static Inbox Create(ActorSystem system)
    {
        var config = system.Settings.Given;
        var size = config.GetInt("akka.actor.inbox.inbox-size", 1000);
        var timeout = config.GetTimeSpan("akka.actor.inbox.default-timeout", TimeSpan.FromSeconds(5));
        var receiver = ((ExtendedActorSystem)system).SystemActorOf(
            Props.Create(() => new InboxActor(size)), $"inbox-{Interlocked.Increment(ref s_number)}");
        return new Inbox(system, receiver, timeout);
    }

    /// <inheritdoc />
    public IActorRef Watch(IActorRef subject)
    {
        Receiver.Tell(new InboxWatch(subject, null));
        return subject;
    }

    /// <inheritdoc />
    public IActorRef WatchWith(IActorRef subject, object message)
    {
        Receiver.Tell(new InboxWatch(subject, message));
        return subject;
    }

    /// <inheritdoc />
    public IActorRef Unwatch(IActorRef subject)
    {
        Receiver.Tell(new InboxUnwatch(subject));
        return subject;
    }

    /// <inheritdoc />
    public void Send(IActorRef actorRef, object message) => actorRef.Tell(message, Receiver);

    /// <inheritdoc />
    public object Receive() => Receive(_defaultTimeout);

    /// <inheritdoc />
    public object Receive(TimeSpan timeout) => Await(ReceiveAsync(timeout), timeout);

    /// <inheritdoc />
    public Task<object> ReceiveAsync() => ReceiveAsync(_defaultTimeout);

    /// <inheritdoc />
    public Task<object> ReceiveAsync(TimeSpan timeout) => Query(static _ => true, timeout);

    /// <inheritdoc />
    public object ReceiveWhere(Predicate<object> predicate) => ReceiveWhere(predicate, _defaultTimeout);

    /// <inheritdoc />
    public object ReceiveWhere(Predicate<object> predicate, TimeSpan timeout) =>
        Await(Query(predicate, timeout), timeout);

    /// <summary>Ends the mailbox; what is in it is gone.</summary>
    public void Dispose() => _system.Stop(Receiver);

    private Task<object> Query(Predicate<object> predicate, TimeSpan timeout) =>
        Receiver.Ask(
            new InboxQuery(predicate, _system.Scheduler.MonotonicClock + timeout), Timeout.InfiniteTimeSpan);

    private object Await(Task<object> answer, TimeSpan timeout)
    {
        if (!answer.Wait(timeout + Grace))
        {
            throw new TimeoutException(
                $"Inbox {Receiver.Path} didn't receive a response message in specified timeout {timeout}");
        }

        return answer.Result is Status.Failure { Cause: TimeoutException late }
            ? throw new TimeoutException(
                $"Inbox {Receiver.Path} received a status failure response message: {late.Message}", late)
            : answer.Result;
    }
}
