using Akka.Event;

namespace Akka.Actor.Internal;

/// <summary>Finds a system's references by path.</summary>
internal sealed class LocalActorRefProvider : IAskProvider
{
    private readonly TempContainerRef _temp;
    private readonly EventStream _eventStream;
    private RootGuardianRef? _root;
    private long _tempNames = -1;

    public LocalActorRefProvider(string systemName, EventStream eventStream, IScheduler scheduler, TimeSpan askTimeout)
    {
        _eventStream = eventStream;
        Scheduler = scheduler;
        AskTimeout = askTimeout;
        RootPath = new RootActorPath(new Address("akka", systemName));
        DeadLetterRef = new DeadLetterActorRef(this, RootPath / "deadLetters", eventStream);
        _temp = new TempContainerRef(this, RootPath / "temp");
    }

    public ActorPath RootPath { get; }

    public IActorRef DeadLetters => DeadLetterRef;

    public IScheduler Scheduler { get; }

    public TimeSpan AskTimeout { get; }

    private DeadLetterActorRef DeadLetterRef { get; }

    /// <summary>Takes the tree's top, which needs this provider to be made.</summary>
    /// <param name="root">The root guardian.</param>
    public void Use(RootGuardianRef root)
    {
        _root = root;
        root.Add("temp", _temp);
        root.Add("deadLetters", DeadLetterRef);
    }

    public ActorPath TempPath() =>
        _temp.Path / ActorPathText.GeneratedName(Interlocked.Increment(ref _tempNames));

    public IActorRef EmptyRef(ActorPath path) => new EmptyLocalActorRef(this, path, _eventStream);

    public IActorRef ResolveActorRef(ActorPath path)
    {
        if (_root is null || !path.Address.Equals(RootPath.Address)) return EmptyRef(path);
        var found = _root.GetChild(path.Elements);
        // A path with a uid means that actor and not its successor of the same name.
        var sameIncarnation = path.Uid == 0 || path.Uid == found.Path.Uid;
        return found.IsNobody() || !sameIncarnation ? EmptyRef(path) : found;
    }

    public void RegisterTempActor(IInternalActorRef actorRef, ActorPath path) => _temp.Add(path.Name, actorRef);

    public void UnregisterTempActor(ActorPath path) => _temp.Remove(path.Name);
}
