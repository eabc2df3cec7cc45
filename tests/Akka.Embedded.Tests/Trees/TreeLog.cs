using Akka.Actor;

namespace Akka.Embedded.Tests.Trees;

public enum Happening
{
    Constructor,
    PreStart,
    Message,
    PreRestart,

    /// <summary>PostStop as part of PreRestart.</summary>
    StopInRestart,

    PostRestart,
    PostStop,
    Watched,
    Unwatched,
    Terminated,

    /// <summary>The actor decided about a child's failure.</summary>
    Decided,
}

/// <summary>Something that happened to an actor; <see cref="Failed"/> when it threw.</summary>
public sealed record TreeEvent(IActorRef Who, int Node, Happening What, bool Failed, object? About)
{
    public override string ToString() =>
        $"{Who.Path.ToStringWithoutAddress()}#{Who.Path.Uid} {What}{(Failed ? " failed" : "")} {About}";
}

/// <summary>What happened in a tree, in one order that agrees with each actor's own.</summary>
public sealed class TreeLog
{
    private readonly List<TreeEvent> _events = [];

    public IReadOnlyList<TreeEvent> Events
    {
        get
        {
            lock (_events) return [.. _events];
        }
    }

    public void Add(IActorRef who, int node, Happening what, bool failed = false, object? about = null)
    {
        lock (_events) _events.Add(new TreeEvent(who, node, what, failed, about));
    }
}
