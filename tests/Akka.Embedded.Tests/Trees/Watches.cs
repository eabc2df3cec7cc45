using Akka.Actor;

namespace Akka.Embedded.Tests.Trees;

/// <summary>Who watches whom, as the events go by.</summary>
public sealed class Watches(IReadOnlyDictionary<IActorRef, IActorRef> parents)
{
    private readonly HashSet<(IActorRef Watcher, IActorRef Subject)> _open = [];

    private readonly HashSet<(IActorRef Watcher, IActorRef Subject)> _dropped = [];

    public IEnumerable<(IActorRef Watcher, IActorRef Subject)> Open => _open;

    /// <summary>Follows an event.</summary>
    /// <returns>False for the notice of a death that was not watched.</returns>
    public bool Follow(TreeEvent happened)
    {
        if (happened.What == Happening.StopInRestart) DropChildren(happened.Who);
        if (happened.About is not IActorRef subject) return true;
        return happened.What switch
        {
            Happening.Watched => _open.Add((happened.Who, subject)) || true,
            Happening.Unwatched => _open.Remove((happened.Who, subject)) || true,
            Happening.Terminated => _open.Remove((happened.Who, subject)) || _dropped.Remove((happened.Who, subject)),
            _ => true,
        };
    }

    /// <summary>
    /// PreRestart stops the children and wants to hear no more of them; of one that was gone already, and no child any
    /// more, the next instance hears.
    /// </summary>
    private void DropChildren(IActorRef parent)
    {
        var dropped = _open.Where(watch => watch.Watcher.Equals(parent) && IsChild(watch.Subject, parent)).ToList();
        foreach (var watch in dropped)
        {
            _open.Remove(watch);
            _dropped.Add(watch);
        }
    }

    private bool IsChild(IActorRef actor, IActorRef parent) => parents.GetValueOrDefault(actor)?.Equals(parent) == true;
}
