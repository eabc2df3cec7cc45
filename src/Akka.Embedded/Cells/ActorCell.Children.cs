namespace Akka.Actor.Internal;

/// <content>Children.</content>
internal sealed partial class ActorCell
{
    private Children? _children;
    private long _generatedNames = -1;

    /// <summary>Any thread.</summary>
    public IEnumerable<IActorRef> GetChildren() => ChildrenNow().Select(child => child.Child);

    public IActorRef Child(string name) => GetSingleChild(name);

    /// <summary>Any thread.</summary>
    /// <param name="name">The name, with or without "#uid".</param>
    public IInternalActorRef GetSingleChild(string name)
    {
        var (plain, uid) = ActorPathText.SplitNameAndUid(name);
        var found = _children?.Find(plain);
        return found is not null && (uid == 0 || uid == found.Uid) ? found.Child : Nobody.Instance;
    }

    /// <summary>Any thread, for the guardians; everybody else on their turn.</summary>
    public IActorRef ActorOf(Props props, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(props);
        var children = ChildrenOrNew();
        name = name is null ? ActorPathText.GeneratedName(Interlocked.Increment(ref _generatedNames)) : Checked(name);
        children.Reserve(name);
        LocalActorRef child;
        try
        {
            var path = new ChildActorPath(_self.Path, name, _system.NextUid());
            child = _system.Spawn(props, _self, path);
        }
        catch
        {
            children.Unreserve(name);
            throw;
        }

        SuspendAsOftenAsSelf(child);
        children.Add(new ChildRestartStats(child));
        child.Start();
        if (Traces) Trace($"now supervising {child.Path}");
        return child;
    }

    public void Stop(IActorRef child)
    {
        // Not a child: the actor itself, or a stranger, who is asked like anybody could.
        _children?.ShallDie(child);
        ((IInternalActorRef)child).Stop();
    }

    /// <summary>A child of a suspended parent starts suspended, and is resumed or restarted together with it.</summary>
    private void SuspendAsOftenAsSelf(LocalActorRef child)
    {
        if (!ReferenceEquals(AmbientActor.Current, this)) return;
        for (var i = Mailbox.Suspensions - _handlers; i > 0; i--) child.Suspend();
    }

    void ISupervisor.StopChild(IActorRef child) => Stop(child);

    private static string Checked(string name)
    {
        if (name.Length == 0) throw new InvalidActorNameException("Actor name must not be empty.");
        return ActorPath.IsValidPathElement(name)
            ? name
            : throw new InvalidActorNameException(
                $"Illegal actor name [{name}]. Actor paths MUST: not start with `$`, include only ASCII letters and "
                + $"can only contain these special characters: {ActorPath.ValidSymbols}.");
    }

    private ChildRestartStats[] ChildrenNow() => _children?.Snapshot() ?? [];

    private Children ChildrenOrNew()
    {
        if (_children is null) Interlocked.CompareExchange(ref _children, new Children(), null);
        return _children;
    }

    private bool WaitForDyingChildren(ChildrenWait reason, Exception? cause = null) =>
        _children?.WaitForDying(reason, cause) == true;

    private bool IsTerminating => _children?.Wait.For == ChildrenWait.Termination;
}
