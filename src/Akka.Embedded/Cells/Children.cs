namespace Akka.Actor.Internal;

/// <summary>An actor's children. Locked, because /user and /system get children from any thread.</summary>
internal sealed class Children
{
    private readonly Lock _gate = new();

    // A null entry is a name that is reserved for a child being made.
    private readonly Dictionary<string, ChildRestartStats?> _byName = [];
    private long _generatedNames = -1;
    private HashSet<IActorRef>? _dying;
    private ChildrenWait _wait;
    private Exception? _cause;

    /// <summary>What waits for dying children to be gone, and the failure it is about.</summary>
    public (ChildrenWait For, Exception? Cause) Wait
    {
        get
        {
            lock (_gate) return (_wait, _cause);
        }
    }

    /// <summary>A name that no child had before: $a, $b …</summary>
    public string GenerateName() => ActorPathText.GeneratedName(Interlocked.Increment(ref _generatedNames));

    /// <summary>Takes a name.</summary>
    /// <param name="name">The name.</param>
    public void Reserve(string name)
    {
        lock (_gate)
        {
            if (_wait == ChildrenWait.Termination)
                throw new InvalidOperationException("Cannot create child while terminating or terminated");
            if (!_byName.TryAdd(name, null))
                throw new InvalidActorNameException($"Actor name \"{name}\" is not unique!");
        }
    }

    /// <summary>Gives a name back.</summary>
    /// <param name="name">The name.</param>
    public void Unreserve(string name)
    {
        lock (_gate) _byName.Remove(name);
    }

    /// <summary>Fills a reserved name.</summary>
    /// <param name="child">The child.</param>
    public void Add(ChildRestartStats child)
    {
        lock (_gate) _byName[child.Child.Path.Name] = child;
    }

    public ChildRestartStats? Find(string name)
    {
        lock (_gate) return _byName.GetValueOrDefault(name);
    }

    public ChildRestartStats? Find(IActorRef child) =>
        Find(child.Path.Name) is { } found && found.Child.Equals(child) ? found : null;

    public ChildRestartStats[] Snapshot()
    {
        lock (_gate) return [.. _byName.Values.OfType<ChildRestartStats>()];
    }

    /// <summary>Notes that a child was told to stop.</summary>
    /// <param name="child">The child.</param>
    public void ShallDie(IActorRef child)
    {
        lock (_gate)
        {
            if (!_byName.TryGetValue(child.Path.Name, out var known) || known?.Child.Equals(child) != true) return;
            (_dying ??= []).Add(child);
        }
    }

    /// <summary>Waits for the dying children, if any.</summary>
    /// <param name="reason">What waits.</param>
    /// <param name="cause">The failure it is about.</param>
    /// <returns>False when no child is dying, so that there is nothing to wait for.</returns>
    public bool WaitForDying(ChildrenWait reason, Exception? cause)
    {
        lock (_gate)
        {
            if (_dying is not { Count: > 0 }) return false;
            (_wait, _cause) = (reason, cause);
            return true;
        }
    }

    /// <summary>Lets no more children in.</summary>
    public void Terminate()
    {
        lock (_gate) _wait = ChildrenWait.Termination;
    }

    /// <summary>A child is gone.</summary>
    /// <param name="child">The child.</param>
    /// <returns>What waited, when this was the last one it waited for.</returns>
    public (ChildrenWait For, Exception? Cause) Remove(IActorRef child)
    {
        lock (_gate)
        {
            _byName.Remove(child.Path.Name);
            if (_dying?.Remove(child) != true || _dying.Count > 0) return (ChildrenWait.Nothing, null);
            var waited = (_wait, _cause);
            if (_wait != ChildrenWait.Termination) (_wait, _cause) = (ChildrenWait.Nothing, null);
            return waited;
        }
    }
}
