namespace Akka.Actor.Internal;

/// <content>Children.</content>
internal sealed partial class ActorCell
{
    private Children? _children;

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
        name = name is null ? children.GenerateName() : Checked(name);
        // The name first: two threads may make children of a guardian at once, and only one may have it.
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

        // Before it is known and started: it must not run before it is suspended, nor be found before it can be
        // stopped.
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
        // Asynchronous handlers suspend the mailbox too, but not the actor: its children go on.
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
        // Most actors have no children. Two threads may both make the object for a guardian; the exchange lets one win,
        // and publishes it whole.
        if (_children is null) Interlocked.CompareExchange(ref _children, new Children(), null);
        return _children;
    }

    private bool WaitForDyingChildren(ChildrenWait reason, Exception? cause = null) =>
        _children?.WaitForDying(reason, cause) == true;

    private bool IsWaitingForChildren => _children is { } children && children.Wait.For != ChildrenWait.Nothing;

    private bool IsTerminating => _children?.Wait.For == ChildrenWait.Termination;
}
