using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Saying what the next message must be.</content>
public abstract partial class TestKitBase
{
    /// <summary>The next message must be of a type; the time is dilated, default what is left or 3 s.</summary>
    public T ExpectMsg<T>(
        TimeSpan? duration = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, duration, hint, null, cancellationToken).Outcome();

    /// <summary>The next message must be equal to the given one.</summary>
    public T ExpectMsg<T>(
        T message, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, Equal(message, hint), cancellationToken).Outcome();

    /// <summary>The next message must be equal to the given one as the comparer sees it.</summary>
    public T ExpectMsg<T>(
        T expected, Func<T, T, bool> comparer, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, Equal(expected, comparer, hint), cancellationToken).Outcome();

    /// <summary>The next message must be of a type and please.</summary>
    public T ExpectMsg<T>(
        Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, Pleasing(isMessage, hint), cancellationToken).Outcome();

    /// <summary>The next message must be of a type and please, as must its sender.</summary>
    public T ExpectMsg<T>(
        Func<T, IActorRef, bool> isMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, Pleasing(isMessageAndSender, hint), cancellationToken).Outcome();

    /// <summary>The next message must be of a type and pass the assertion.</summary>
    public T ExpectMsg<T>(
        Action<T> assert, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, (message, _) => assert(message), cancellationToken).Outcome();

    /// <summary>The next message must be of a type and pass the assertion, as must its sender.</summary>
    public T ExpectMsg<T>(
        Action<T, IActorRef> assertMessageAndSender, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, assertMessageAndSender, cancellationToken).Outcome();

    private async Task<T> Expect<T>(
        bool blocking, TimeSpan? timeout, string? hint, Action<T, IActorRef>? check,
        CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(timeout);
        var envelope = await Take(limit, blocking, cancellationToken);
        switch (envelope?.Message)
        {
            case null:
                throw Failure($"Failed: Timeout {limit} while waiting for a message of type {typeof(T)} {hint}");
            case T message:
                check?.Invoke(message, envelope.Sender);
                return message;
            case var other:
                throw Failure(
                    $"Failed: Expected a message of type {typeof(T)}, but received {{{other}}} "
                    + $"(type {other.GetType()}) instead {hint} from {envelope.Sender}");
        }
    }

    private Action<T, IActorRef> Equal<T>(T expected, string? hint) =>
        (message, _) => _assertions.AssertEqual(expected, message, hint ?? "");

    private Action<T, IActorRef> Equal<T>(T expected, Func<T, T, bool> comparer, string? hint) =>
        (message, _) => _assertions.AssertEqual(expected, message, comparer, hint ?? "");

    private Action<T, IActorRef> Pleasing<T>(Predicate<T> isMessage, string? hint) =>
        Pleasing<T>((message, _) => isMessage(message), hint);

    private Action<T, IActorRef> Pleasing<T>(Func<T, IActorRef, bool> pleases, string? hint) => (message, sender) =>
    {
        if (pleases(message, sender)) return;
        throw Failure(
            $"Failed: Got a message of the expected type <{typeof(T)}> from {sender}. "
            + $"Also expected the predicate to return true but the message {{{message}}} did not match. {hint}");
    };
}
