namespace Akka.Actor;

/// <summary>What happens to the child that failed happens to all its siblings.</summary>
public sealed class AllForOneStrategy : SupervisorStrategy, IEquatable<AllForOneStrategy>
{
    private readonly IDecider _decider;

    /// <summary>At most so many restarts within a time.</summary>
    /// <param name="maxNrOfRetries">How many; null or -1 for no limit.</param>
    /// <param name="withinTimeRange">The time; null for ever.</param>
    /// <param name="localOnlyDecider">Chooses the directive.</param>
    public AllForOneStrategy(
        int? maxNrOfRetries, TimeSpan? withinTimeRange, Func<Exception, Directive> localOnlyDecider)
        : this(maxNrOfRetries, withinTimeRange, Actor.Decider.From(localOnlyDecider))
    {
    }

    /// <summary>At most so many restarts within a time.</summary>
    /// <param name="maxNrOfRetries">How many; null or -1 for no limit.</param>
    /// <param name="withinTimeRange">The time; null for ever.</param>
    /// <param name="decider">Chooses the directive.</param>
    public AllForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, IDecider decider)
        : this(maxNrOfRetries ?? -1, StrategyWindow.Milliseconds(withinTimeRange), decider)
    {
    }

    /// <summary>At most so many restarts within a time.</summary>
    /// <param name="maxNrOfRetries">How many; -1 for no limit.</param>
    /// <param name="withinTimeMilliseconds">The time; -1 for ever.</param>
    /// <param name="localOnlyDecider">Chooses the directive.</param>
    /// <param name="loggingEnabled">Whether failures are logged.</param>
    public AllForOneStrategy(
        int maxNrOfRetries, int withinTimeMilliseconds, Func<Exception, Directive> localOnlyDecider,
        bool loggingEnabled = true)
        : this(maxNrOfRetries, withinTimeMilliseconds, Actor.Decider.From(localOnlyDecider), loggingEnabled)
    {
    }

    /// <summary>At most so many restarts within a time.</summary>
    /// <param name="maxNrOfRetries">How many; -1 for no limit.</param>
    /// <param name="withinTimeMilliseconds">The time; -1 for ever.</param>
    /// <param name="decider">Chooses the directive.</param>
    /// <param name="loggingEnabled">Whether failures are logged.</param>
    public AllForOneStrategy(
        int maxNrOfRetries, int withinTimeMilliseconds, IDecider decider, bool loggingEnabled = true)
    {
        MaxNumberOfRetries = maxNrOfRetries;
        WithinTimeRangeMilliseconds = withinTimeMilliseconds;
        LoggingEnabled = loggingEnabled;
        _decider = decider;
    }

    /// <summary>No limit.</summary>
    /// <param name="localOnlyDecider">Chooses the directive.</param>
    public AllForOneStrategy(Func<Exception, Directive> localOnlyDecider)
        : this(-1, -1, localOnlyDecider)
    {
    }

    /// <summary>No limit.</summary>
    /// <param name="decider">Chooses the directive.</param>
    public AllForOneStrategy(IDecider decider)
        : this(-1, -1, decider)
    {
    }

    /// <inheritdoc />
    public override IDecider Decider => _decider;

    /// <summary>How many restarts a window; -1 for no limit.</summary>
    public int MaxNumberOfRetries { get; }

    /// <summary>The window; -1 for ever.</summary>
    public int WithinTimeRangeMilliseconds { get; }

    /// <inheritdoc />
    public bool Equals(AllForOneStrategy? other) =>
        other is not null && MaxNumberOfRetries == other.MaxNumberOfRetries
        && WithinTimeRangeMilliseconds == other.WithinTimeRangeMilliseconds && _decider.Equals(other._decider);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AllForOneStrategy);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(MaxNumberOfRetries, WithinTimeRangeMilliseconds, _decider);

    internal override void ProcessFailure(
        ISupervisor supervisor, bool restart, ChildRestartStats failed, Exception cause,
        IReadOnlyCollection<ChildRestartStats> children)
    {
        var window = TimeSpan.FromMilliseconds(WithinTimeRangeMilliseconds);
        var now = supervisor.Clock;
        if (!restart || !children.All(child => child.RequestRestartPermission(MaxNumberOfRetries, window, now)))
        {
            foreach (var child in children) supervisor.StopChild(child.Child);
            return;
        }

        foreach (var child in children)
        {
            // The child that failed is suspended already; its siblings are not.
            if (!ReferenceEquals(child, failed)) child.Child.Suspend();
            child.Child.Restart(cause);
        }
    }

    /// <inheritdoc />
    protected override Directive Handle(IActorRef child, Exception exception) => _decider.Decide(exception);
}
