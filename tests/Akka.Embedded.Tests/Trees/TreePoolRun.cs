using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests.Trees;

/// <summary>Plays a script on the thread pool, where only what any order of turns must keep can be asked for.</summary>
public static class TreePoolRun
{
    public static async Task<string> Breaches(ActorSystem system, TreeScript script)
    {
        var (world, sent, dead) = (new TreeWorld(script), new List<IActorRef>(), new List<int>());
        var listener = system.ActorOf(Scripted.Props(a => a.On<DeadLetter>(letter =>
        {
            if (letter.Message is TreeNote note) dead.Add(note.Number);
        })));
        await Answer(listener);
        system.EventStream.Subscribe(listener, typeof(DeadLetter));
        var top = system.ActorOf(TreeActor.Props(world, 0));
        await Answer(top);
        foreach (var step in script.Steps.Where(step => world.Latest.ContainsKey(step.Node)))
            Do(system, world, step, sent);

        // An answer to each: of the living it comes after all that was sent before, for the dead from the dead letters.
        foreach (var actor in sent.ToHashSet()) await Answer(actor);
        var end = top.WatchAsync();
        system.Stop(top);
        await end.WaitAsync(Quiet.Patience);
        await Answer(listener);
        system.Stop(listener);
        var breaches = TreeRun.Laws(world, inTurns: false).Concat(Accounts(world, sent, dead)).Take(5).ToList();
        return breaches.Count == 0
            ? string.Empty
            : $"{script}\n{string.Join('\n', breaches)}\nevents:\n{string.Join('\n', world.Log.Events)}";
    }

    private static Task<ActorIdentity> Answer(IActorRef actor) =>
        actor.Ask<ActorIdentity>(new Identify(null), Quiet.Patience);

    private static void Do(ActorSystem system, TreeWorld world, TreeStep step, List<IActorRef> sent)
    {
        var actor = world.Latest[step.Node];
        switch (step.Op)
        {
            case TreeOp.Pill when step.Node > 0:
                actor.Tell(PoisonPill.Instance);
                break;
            case TreeOp.Kill when step.Node > 0:
                actor.Tell(Kill.Instance);
                break;
            case TreeOp.StopBySystem when step.Node > 0:
                system.Stop(actor);
                break;
            case TreeOp.StopByParent when step.Node > 0:
                Send(world.Parents[actor], step.Op, actor);
                break;
            case TreeOp.Tell or TreeOp.Spawn or TreeOp.Watch or TreeOp.Unwatch:
                Send(actor, step.Op, world.Latest.GetValueOrDefault(step.Other));
                break;
            case TreeOp.Fail or TreeOp.StopSelf when step.Node > 0:
                Send(actor, step.Op, null);
                break;
        }

        void Send(IActorRef to, TreeOp op, IActorRef? other)
        {
            sent.Add(to);
            to.Tell(new TreeNote(sent.Count - 1, op, other));
        }
    }

    private static IEnumerable<string> Accounts(TreeWorld world, List<IActorRef> sent, List<int> dead)
    {
        var received = world.Log.Events.Where(e => e.What == Happening.Message).ToLookup(e => (int)(e.About ?? -1));
        for (var number = 0; number < sent.Count; number++)
        {
            var (got, letters) = (received[number].Count(), dead.Count(letter => letter == number));
            if (got + letters != 1)
                yield return $"message {number} to {sent[number]}: received {got} times, dead {letters} times";
        }
    }
}
