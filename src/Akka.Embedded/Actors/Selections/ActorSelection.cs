using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>A path into the tree, which may hold wildcards: *, ? and **. Resolved anew for every message.</summary>
public sealed class ActorSelection : ICanTell
{
    /// <summary>A selection.</summary>
    /// <param name="anchor">Where the path starts.</param>
    /// <param name="path">The steps.</param>
    public ActorSelection(IActorRef anchor, SelectionPathElement[] path)
    {
        Anchor = anchor;
        Path = path;
    }

    /// <summary>A selection.</summary>
    /// <param name="anchor">Where the path starts.</param>
    /// <param name="path">The names.</param>
    public ActorSelection(IActorRef anchor, IEnumerable<string> path)
        : this(anchor, SelectionPaths.Steps(path))
    {
    }

    /// <summary>A selection.</summary>
    /// <param name="anchor">Where the path starts.</param>
    /// <param name="path">The names, between slashes.</param>
    public ActorSelection(IActorRef anchor, string path)
        : this(anchor, path.Split('/'))
    {
    }

    /// <summary>Where the path starts.</summary>
    public IActorRef Anchor { get; }

    /// <summary>The steps.</summary>
    public SelectionPathElement[] Path { get; }

    /// <summary>The steps as text.</summary>
    public string PathString => "/" + string.Join<SelectionPathElement>('/', Path);

    /// <inheritdoc />
    public void Tell(object message, IActorRef? sender = null) =>
        SelectionDelivery.Deliver((IInternalActorRef)Anchor, sender ?? AmbientActor.Current?.Self, message, Path);

    /// <summary>Finds the one actor of the path.</summary>
    /// <param name="timeout">How long to wait for its answer.</param>
    /// <exception cref="ActorNotFoundException">There is none.</exception>
    public Task<IActorRef> ResolveOne(TimeSpan timeout) => ResolveOne(timeout, CancellationToken.None);

    /// <summary>Finds the one actor of the path.</summary>
    /// <param name="timeout">How long to wait for its answer.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="ActorNotFoundException">There is none.</exception>
    public async Task<IActorRef> ResolveOne(TimeSpan timeout, CancellationToken ct)
    {
        try
        {
            var answer = this.Ask<ActorIdentity>(new Identify(null), timeout, ct);
            await answer.AtHome();
            return answer.GetAwaiter().GetResult().Subject ?? throw new ActorNotFoundException("subject was null");
        }
        catch (AskTimeoutException late)
        {
            throw new ActorNotFoundException("Timed out resolving the selection", late);
        }
    }

    /// <inheritdoc />
    public override bool Equals(object? obj) =>
        obj is ActorSelection other && Anchor.Equals(other.Anchor) && Path.SequenceEqual(other.Path);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Anchor, Path.Length);

    /// <inheritdoc />
    public override string ToString() => $"ActorSelection[Anchor({Anchor}), Path({PathString})]";
}
