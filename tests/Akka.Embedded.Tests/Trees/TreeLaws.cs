using Akka.Actor;

namespace Akka.Embedded.Tests.Trees;

/// <summary>What must hold for every run. Each law gives the breaches it finds, in words.</summary>
public static class TreeLaws
{
    private static readonly Happening[] Hooks =
    [
        Happening.Constructor, Happening.PreStart, Happening.Message, Happening.PreRestart, Happening.StopInRestart,
        Happening.PostRestart, Happening.PostStop,
    ];

    /// <summary>The hooks of each incarnation come in their order, and nothing comes after the last.</summary>
    public static IEnumerable<string> HooksComeInOrder(IReadOnlyList<TreeEvent> events)
    {
        var lives = new Dictionary<IActorRef, TreeLife>();
        foreach (var happened in events)
        {
            var before = lives.GetValueOrDefault(happened.Who);
            var after = before.After(happened.What, happened.Failed);
            lives[happened.Who] = after;
            if (after == TreeLife.Wrong && before != TreeLife.Wrong) yield return $"{happened} while {before}";
        }
    }

    /// <summary>A death is told once for each watch, never without one.</summary>
    public static IEnumerable<string> DeathIsToldAtMostOnce(TreeWorld world)
    {
        var watches = new Watches(world.Parents);
        foreach (var happened in world.Log.Events)
        {
            if (!watches.Follow(happened)) yield return $"{happened} without a watch";
        }
    }

    /// <summary>At rest, nobody alive still waits to be told of somebody dead.</summary>
    public static IEnumerable<string> DeathIsTold(TreeWorld world, Func<IActorRef, bool> isAlive)
    {
        var watches = new Watches(world.Parents);
        foreach (var happened in world.Log.Events) watches.Follow(happened);
        return watches.Open.Where(watch => isAlive(watch.Watcher) && !isAlive(watch.Subject))
            .Select(watch => $"{watch.Watcher} was not told of the end of {watch.Subject}");
    }

    /// <summary>
    /// Between an actor's failure and its supervisor's leave to go on it handles nothing, nor do its children.
    /// </summary>
    /// <param name="events">What happened.</param>
    /// <param name="parents">Who is whose parent.</param>
    /// <param name="inTurns">Whether turns were taken one at a time, so that children are held at once.</param>
    public static IEnumerable<string> NothingIsHandledWhileSuspended(
        IReadOnlyList<TreeEvent> events, IReadOnlyDictionary<IActorRef, IActorRef> parents, bool inTurns)
    {
        for (var at = 0; at < events.Count; at++)
        {
            if (!events[at].Failed || events[at].What != Happening.Message) continue;
            var failed = events[at].Who;
            for (var i = at + 1; i < events.Count && !EndsSuspension(events, at, i, failed, parents); i++)
            {
                var held = events[i].Who.Equals(failed)
                    || (inTurns && parents.GetValueOrDefault(events[i].Who)?.Equals(failed) == true);
                if (held && events[i].What == Happening.Message) yield return $"{events[i]} while {events[at]}";
            }
        }
    }

    /// <summary>
    /// When a parent is gone, or is made anew without keeping its children, nothing more happens to them.
    /// </summary>
    public static IEnumerable<string> ChildrenGoFirst(TreeWorld world)
    {
        var events = world.Log.Events;
        for (var at = 0; at < events.Count; at++)
        {
            var parent = events[at];
            if (parent.What != Happening.PostStop) continue;
            foreach (var late in events.Skip(at + 1))
            {
                if (Hooks.Contains(late.What) && world.Parents.GetValueOrDefault(late.Who)?.Equals(parent.Who) == true)
                    yield return $"{late} after {parent}";
            }
        }
    }

    /// <summary>When PreRestart stopped the children, the next instance is made when they are gone.</summary>
    public static IEnumerable<string> ChildrenGoBeforeTheNextInstance(TreeWorld world)
    {
        var events = world.Log.Events;
        for (var at = 0; at < events.Count; at++)
        {
            if (events[at].What != Happening.StopInRestart) continue;
            var parent = events[at].Who;
            var wait = events.Skip(at).TakeWhile(e => !(e.Who.Equals(parent) && e.What == Happening.Constructor)).Count();
            var before = events.Take(at).Select(e => e.Who)
                .Where(who => world.Parents.GetValueOrDefault(who)?.Equals(parent) == true).ToHashSet();
            foreach (var late in events.Skip(at + wait).Where(e => before.Contains(e.Who) && Hooks.Contains(e.What)))
                yield return $"{late} after {parent} was made anew";
        }
    }

    private static bool EndsSuspension(
        IReadOnlyList<TreeEvent> events, int from, int at, IActorRef failed,
        IReadOnlyDictionary<IActorRef, IActorRef> parents)
    {
        // A new instance ends it, whoever ordered it.
        if (events[at].What == Happening.Constructor && events[at].Who.Equals(failed)) return true;
        if (events[at].What != Happening.Decided) return false;
        for (var who = failed; parents.TryGetValue(who, out var supervisor); who = supervisor)
        {
            var decision = events.Skip(from).Take(at - from + 1).LastOrDefault(
                e => e.What == Happening.Decided && e.Who.Equals(supervisor))?.About;
            if (decision is not Directive.Escalate) return decision is Directive.Resume;
        }

        return false;
    }
}
