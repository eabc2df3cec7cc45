using Akka.Actor;
using Akka.Embedded.Tests.Support;
using Akka.Event;

namespace Akka.Embedded.Tests.Trees;

/// <summary>Plays a script turn by turn, then looks for broken laws.</summary>
public sealed class TreeRun
{
    private const int TooManyTurns = 100_000;

    private readonly TreeScript _script;
    private readonly TreeWorld _world;
    private readonly ShuffledPump _pump;
    private readonly ActorSystem _system;
    private readonly Dictionary<int, IActorRef> _sent = [];
    private readonly List<int> _dead = [];

    private TreeRun(TreeScript script)
    {
        _script = script;
        _world = new TreeWorld(script);
        _pump = new ShuffledPump(script.Seed);
        _system = _pump.Inside(() => ActorSystem.Create("tree", Settings(script)));
        var listener = _pump.Inside(() => _system.ActorOf(Scripted.Props(a => a.On<DeadLetter>(NoteDead)), "dead"));
        _system.EventStream.Subscribe(listener, typeof(DeadLetter));
        _pump.Inside(() => _system.ActorOf(TreeActor.Props(_world, 0), "n0"));
    }

    /// <summary>What the script breaks; empty when nothing.</summary>
    public static string Breaches(TreeScript script)
    {
        var run = new TreeRun(script);
        var breaches = run.Play().Take(5).ToList();
        return breaches.Count == 0
            ? string.Empty
            : string.Join('\n', breaches) + "\nevents:\n" + string.Join('\n', run._world.Log.Events);
    }

    /// <summary>All that happens in a script.</summary>
    public static string Story(TreeScript script)
    {
        var run = new TreeRun(script);
        Assert.Empty(run.Play());
        return string.Join('\n', run._world.Log.Events);
    }

    private static string Settings(TreeScript script) =>
        $"akka.actor.default-dispatcher {{ type = SynchronizedDispatcher, throughput = {script.Throughput} }}\n"
        + $"akka {{ loggers = [], loglevel = OFF, log-dead-letters = off }}\n{ManualScheduler.Setting}";

    private IEnumerable<string> Play()
    {
        _pump.Run(TooManyTurns);
        foreach (var step in _script.Steps) Do(step);
        if (_pump.Run(TooManyTurns) == TooManyTurns) return ["it does not come to rest"];
        var alive = Lives().Where(life => life.Value is TreeLife.Running or TreeLife.Restarted or TreeLife.Half)
            .Select(life => life.Key).ToHashSet();
        foreach (var who in Lives().Keys) Send(who, TreeOp.Tell, null);
        _pump.Run(TooManyTurns);
        List<string> breaches =
        [
            .. EverybodyIsAliveOrDead(alive), .. MessagesArrive(alive),
            .. TreeLaws.DeathIsTold(_world, alive.Contains),
        ];
        var end = _pump.Inside(_system.Terminate);
        _pump.Run(TooManyTurns);
        if (!end.IsCompletedSuccessfully) breaches.Add("the system does not end");
        return [.. breaches, .. Laws(_world, inTurns: true)];
    }

    public static IEnumerable<string> Laws(TreeWorld world, bool inTurns) =>
    [
        .. TreeLaws.HooksComeInOrder(world.Log.Events),
        .. TreeLaws.DeathIsToldAtMostOnce(world),
        .. TreeLaws.NothingIsHandledWhileSuspended(world.Log.Events, world.Parents, inTurns),
        .. TreeLaws.ChildrenGoFirst(world),
        .. TreeLaws.ChildrenGoBeforeTheNextInstance(world),
    ];

    private void Do(TreeStep step)
    {
        if (step.Op == TreeOp.Run)
        {
            _pump.Run(1 + step.Other);
            return;
        }

        if (!_world.Latest.TryGetValue(step.Node, out var actor)) return;
        var other = _world.Latest.GetValueOrDefault(step.Other);
        switch (step.Op)
        {
            case TreeOp.Pill when step.Node > 0:
                actor.Tell(PoisonPill.Instance);
                break;
            case TreeOp.Kill when step.Node > 0:
                actor.Tell(Kill.Instance);
                break;
            case TreeOp.StopBySystem when step.Node > 0:
                _system.Stop(actor);
                break;
            case TreeOp.StopByParent when step.Node > 0:
                Send(_world.Parents[actor], step.Op, actor);
                break;
            case TreeOp.Tell or TreeOp.Spawn or TreeOp.Watch or TreeOp.Unwatch:
                Send(actor, step.Op, other);
                break;
            case TreeOp.Fail or TreeOp.StopSelf when step.Node > 0:
                Send(actor, step.Op, null);
                break;
        }
    }

    private void Send(IActorRef to, TreeOp op, IActorRef? other)
    {
        var note = new TreeNote(_sent.Count, op, other);
        _sent[note.Number] = to;
        to.Tell(note);
    }

    private void NoteDead(DeadLetter letter)
    {
        if (letter.Message is TreeNote note) _dead.Add(note.Number);
    }

    private Dictionary<IActorRef, TreeLife> Lives()
    {
        var lives = new Dictionary<IActorRef, TreeLife>();
        foreach (var e in _world.Log.Events) lives[e.Who] = lives.GetValueOrDefault(e.Who).After(e.What, e.Failed);
        return lives;
    }

    private IEnumerable<string> EverybodyIsAliveOrDead(HashSet<IActorRef> alive) =>
        Lives().Where(life => !alive.Contains(life.Key) && life.Value is not (TreeLife.Nothing or TreeLife.Ended))
            .Select(life => $"at rest {life.Key} is {life.Value}");

    /// <summary>
    /// To the living all messages come, once; to the dead what they did not get is a dead letter, once.
    /// </summary>
    private IEnumerable<string> MessagesArrive(HashSet<IActorRef> alive)
    {
        var received = _world.Log.Events.Where(e => e.What == Happening.Message).ToLookup(e => (int)(e.About ?? -1));
        foreach (var (number, to) in _sent)
        {
            var (got, dead) = (received[number].Count(), _dead.Count(letter => letter == number));
            if (got + dead != 1) yield return $"message {number} to {to}: received {got} times, dead {dead} times";
            else if (dead > 0 && alive.Contains(to)) yield return $"message {number} is a dead letter, but {to} lives";
        }
    }
}
