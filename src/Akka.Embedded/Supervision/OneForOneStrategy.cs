namespace Akka.Actor;

/// <summary>Only the child that failed is concerned.</summary>
public sealed class OneForOneStrategy : SupervisorStrategy, IEquatable<OneForOneStrategy>
{
    private readonly IDecider _decider;

    /// <summary>At most so many restarts within a time.</summary>
    /// <param name="maxNrOfRetries">How many; null or -1 for no limit.</param>
    /// <param name="withinTimeRange">The time; null for ever.</param>
    /// <param name="localOnlyDecider">Chooses the directive.</param>
    public OneForOneStrategy(
        int? maxNrOfRetries, TimeSpan? withinTimeRange, Func<Exception, Directive> localOnlyDecider)
        : this(maxNrOfRetries, withinTimeRange, Actor.Decider.From(localOnlyDecider))
    {
    }

    /// <summary>At most so many restarts within a time.</summary>
    /// <param name="maxNrOfRetries">How many; null or -1 for no limit.</param>
    /// <param name="withinTimeRange">The time; null for ever.</param>
    /// <param name="decider">Chooses the directive.</param>
    public OneForOneStrategy(int? maxNrOfRetries, TimeSpan? withinTimeRange, IDecider decider)
        : this(maxNrOfRetries ?? -1, StrategyWindow.Milliseconds(withinTimeRange), decider)
    {
    }

    /// <summary>At most so many restarts within a time.</summary>
    /// <param name="maxNrOfRetries">How many; -1 for no limit.</param>
    /// <param name="withinTimeMilliseconds">The time; -1 for ever.</param>
    /// <param name="localOnlyDecider">Chooses the directive.</param>
    /// <param name="loggingEnabled">Whether failures are logged.</param>
    public OneForOneStrategy(
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
    public OneForOneStrategy(
        int maxNrOfRetries, int withinTimeMilliseconds, IDecider decider, bool loggingEnabled = true)
    {
        MaxNumberOfRetries = maxNrOfRetries;
        WithinTimeRangeMilliseconds = withinTimeMilliseconds;
        LoggingEnabled = loggingEnabled;
        _decider = decider;
    }

    /// <summary>No limit.</summary>
    /// <param name="localOnlyDecider">Chooses the directive.</param>
    public OneForOneStrategy(Func<Exception, Directive> localOnlyDecider)
        : this(-1, -1, localOnlyDecider)
    {
    }

    /// <summary>No limit.</summary>
    /// <param name="localOnlyDecider">Chooses the directive.</param>
    /// <param name="loggingEnabled">Whether failures are logged.</param>
    public OneForOneStrategy(Func<Exception, Directive> localOnlyDecider, bool loggingEnabled = true)
        : this(-1, -1, localOnlyDecider, loggingEnabled)
    {
    }

    /// <summary>No limit.</summary>
    /// <param name="decider">Chooses the directive.</param>
    public OneForOneStrategy(IDecider decider)
        : this(-1, -1, decider)
    {
    }

    /// <inheritdoc />
    public override IDecider Decider => _decider;

    /// <summary>How many restarts a window; -1 for no limit.</summary>
    public int MaxNumberOfRetries { get; }

    /// <summary>The window; -1 for ever.</summary>
    public int WithinTimeRangeMilliseconds { get; }

    /// <summary>The same with another limit.</summary>
    /// <param name="maxNrOfRetries">How many restarts a window.</param>
    public OneForOneStrategy WithMaxNrOfRetries(int maxNrOfRetries) =>
        new(maxNrOfRetries, WithinTimeRangeMilliseconds, _decider, LoggingEnabled);

    /// <inheritdoc />
    public bool Equals(OneForOneStrategy? other) =>
        other is not null && MaxNumberOfRetries == other.MaxNumberOfRetries
        && WithinTimeRangeMilliseconds == other.WithinTimeRangeMilliseconds && _decider.Equals(other._decider);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as OneForOneStrategy);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(MaxNumberOfRetries, WithinTimeRangeMilliseconds, _decider);

    internal override void ProcessFailure(
        ISupervisor supervisor, bool restart, ChildRestartStats failed, Exception cause,
        IReadOnlyCollection<ChildRestartStats> children)
    {
        var window = TimeSpan.FromMilliseconds(WithinTimeRangeMilliseconds);
        if (restart && failed.RequestRestartPermission(MaxNumberOfRetries, window, supervisor.Clock))
            failed.Child.Restart(cause);
        else
            supervisor.StopChild(failed.Child);
    }

    /// <inheritdoc />
    protected override Directive Handle(IActorRef child, Exception exception) => _decider.Decide(exception);
}
