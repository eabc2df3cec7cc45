namespace Akka.Actor;

/// <summary>Asking: a message out, a task for the answer.</summary>
public static class Futures
{
    /// <summary>Asks for an answer of any type.</summary>
    /// <param name="self">Whom.</param>
    /// <param name="message">The question.</param>
    /// <param name="timeout">How long to wait; null for akka.actor.ask-timeout.</param>
    /// <exception cref="AskTimeoutException">No answer came.</exception>
    public static Task<object> Ask(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<object>(message, timeout, CancellationToken.None);

    /// <summary>Asks for an answer of any type.</summary>
    /// <param name="self">Whom.</param>
    /// <param name="message">The question.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<object> Ask(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<object>(message, null, cancellationToken);

    /// <summary>Asks for an answer of any type.</summary>
    /// <param name="self">Whom.</param>
    /// <param name="message">The question.</param>
    /// <param name="timeout">How long to wait; null for akka.actor.ask-timeout.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<object> Ask(
        this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken) =>
        self.Ask<object>(message, timeout, cancellationToken);

    /// <summary>Asks for an answer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="self">Whom.</param>
    /// <param name="message">The question.</param>
    /// <param name="timeout">How long to wait; null for akka.actor.ask-timeout.</param>
    /// <exception cref="AskTimeoutException">No answer came.</exception>
    public static Task<T> Ask<T>(this ICanTell self, object message, TimeSpan? timeout = null) =>
        self.Ask<T>(message, timeout, CancellationToken.None);

    /// <summary>Asks for an answer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="self">Whom.</param>
    /// <param name="message">The question.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<T> Ask<T>(this ICanTell self, object message, CancellationToken cancellationToken) =>
        self.Ask<T>(message, null, cancellationToken);

    /// <summary>Asks for an answer.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="self">Whom.</param>
    /// <param name="message">The question.</param>
    /// <param name="timeout">How long to wait; null for akka.actor.ask-timeout.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<T> Ask<T>(
        this ICanTell self, object message, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var asker = Start<T>(self, timeout, cancellationToken);
        self.Tell(message, asker);
        return asker.Answer;
    }

    /// <summary>Asks with a question that holds the reference the answer goes to.</summary>
    /// <typeparam name="T">The answer's type.</typeparam>
    /// <param name="self">Whom.</param>
    /// <param name="messageFactory">Makes the question.</param>
    /// <param name="timeout">How long to wait; null for akka.actor.ask-timeout.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static Task<T> Ask<T>(
        this ICanTell self, Func<IActorRef, object> messageFactory, TimeSpan? timeout,
        CancellationToken cancellationToken)
    {
        var asker = Start<T>(self, timeout, cancellationToken);
        self.Tell(messageFactory(asker), asker);
        return asker.Answer;
    }

    private static AskRef<T> Start<T>(ICanTell target, TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var provider = ProviderOf(target);
        var limit = timeout ?? provider.AskTimeout;
        var asker = new AskRef<T>(provider, limit);
        if (limit > TimeSpan.Zero) provider.Scheduler.Advanced.ScheduleOnce(limit, asker, asker);
        if (cancellationToken.CanBeCanceled) asker.CancelWith(cancellationToken);
        return asker;
    }

    private static IAskProvider ProviderOf(ICanTell target) => target switch
    {
        IInternalActorRef { Provider: IAskProvider provider } => provider,
        ActorSelection { Anchor: IInternalActorRef { Provider: IAskProvider provider } } => provider,
        _ => throw new ArgumentException("Cannot resolve the target's ActorSystem.", nameof(target)),
    };
}
