namespace Akka.Actor;

/// <summary>A message on its way along a selection's steps.</summary>
public sealed class ActorSelectionMessage : IAutoReceivedMessage, IPossiblyHarmful, IWrappedMessage
{
    /// <summary>A message and its way.</summary>
    /// <param name="message">The message.</param>
    /// <param name="elements">The steps.</param>
    /// <param name="wildCardFanOut">Whether it reached several actors on its way.</param>
    public ActorSelectionMessage(object message, SelectionPathElement[] elements, bool wildCardFanOut = false)
    {
        Message = message;
        Elements = elements;
        WildCardFanOut = wildCardFanOut;
    }

    /// <summary>The message.</summary>
    public object Message { get; }

    /// <summary>The steps.</summary>
    public SelectionPathElement[] Elements { get; }

    /// <summary>Whether it reached several actors on its way.</summary>
    public bool WildCardFanOut { get; }

    /// <inheritdoc />
    public override string ToString() => $"<{Message}> along {string.Join<SelectionPathElement>('/', Elements)}";
}
