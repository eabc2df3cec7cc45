using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Filters of dead letters.</content>
public sealed partial class EventFilterFactory
{
    /// <summary>Any dead letter.</summary>
    public IEventFilterApplier DeadLetter() => With(new DeadLettersFilter("anything", _ => true, null));

    /// <summary>Dead letters of one class of messages.</summary>
    /// <typeparam name="TMessage">The class or a base.</typeparam>
    /// <param name="source">Who should have got it.</param>
    public IEventFilterApplier DeadLetter<TMessage>(string? source = null) =>
        DeadLetter(typeof(TMessage), source);

    /// <summary>Dead letters of one class of messages that a function picks.</summary>
    /// <typeparam name="TMessage">The class or a base.</typeparam>
    /// <param name="isMatch">The function.</param>
    /// <param name="source">Who should have got it.</param>
    public IEventFilterApplier DeadLetter<TMessage>(Func<TMessage, bool> isMatch, string? source = null) =>
        DeadLetter(typeof(TMessage), message => isMatch((TMessage)message), source);

    /// <summary>Dead letters of one class of messages.</summary>
    /// <param name="type">The class or a base.</param>
    /// <param name="source">Who should have got it.</param>
    public IEventFilterApplier DeadLetter(Type type, string? source = null) => DeadLetter(type, _ => true, source);

    /// <summary>Dead letters of one class of messages that a function picks.</summary>
    /// <param name="type">The class or a base.</param>
    /// <param name="isMatch">The function.</param>
    /// <param name="source">Who should have got it.</param>
    public IEventFilterApplier DeadLetter(Type type, Func<object, bool> isMatch, string? source = null) =>
        With(new DeadLettersFilter(
            type.Name, message => type.IsInstanceOfType(message) && isMatch(message), From(source)));
}
