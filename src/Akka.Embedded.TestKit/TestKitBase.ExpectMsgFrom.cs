using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Saying what the next message must be and who sent it.</content>
public abstract partial class TestKitBase
{
    /// <summary>The next message must be of a type and come from an actor.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender, TimeSpan? duration = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, duration, hint, From<T>(sender, hint), cancellationToken).Outcome();

    /// <summary>The next message must be equal to the given one and come from an actor.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender, T message, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, From<T>(sender, hint) + Equal(message, hint), cancellationToken).Outcome();

    /// <summary>The next message must be of a type, please, and come from an actor.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, From<T>(sender, hint) + Pleasing(isMessage, hint), cancellationToken).Outcome();

    /// <summary>The next message must be of a type, pass the assertion, and come from an actor.</summary>
    public T ExpectMsgFrom<T>(
        IActorRef sender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, From(sender, assertMessage, hint), cancellationToken).Outcome();

    /// <summary>The next message must be of a type and please, as must its sender.</summary>
    public T ExpectMsgFrom<T>(
        Predicate<IActorRef> isSender, Predicate<T> isMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, From<T>(isSender, hint) + Pleasing(isMessage, hint), cancellationToken)
            .Outcome();

    /// <summary>The next message must be of a type and pass an assertion, as must its sender.</summary>
    public T ExpectMsgFrom<T>(
        Action<IActorRef> assertSender, Action<T> assertMessage, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect<T>(true, timeout, hint, Passing(assertSender, assertMessage), cancellationToken).Outcome();

    private static Action<T, IActorRef> Passing<T>(Action<IActorRef> assertSender, Action<T> assertMessage) =>
        (message, sender) =>
        {
            assertSender(sender);
            assertMessage(message);
        };

    private Action<T, IActorRef> From<T>(IActorRef expected, Action<T> assertMessage, string? hint) =>
        From<T>(expected, hint) + ((message, _) => assertMessage(message));

    private Action<T, IActorRef> From<T>(IActorRef expected, string? hint) =>
        From<T>(sender => sender.Equals(expected), $"Expected it from {expected}. {hint}");

    private Action<T, IActorRef> From<T>(Predicate<IActorRef> isSender, string? hint) => (message, sender) =>
    {
        if (isSender(sender)) return;
        throw Failure($"Failed: Sender {sender} of {{{message}}} is not the expected one. {hint}");
    };
}
