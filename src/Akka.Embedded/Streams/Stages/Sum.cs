using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>What all elements add up to, beginning with the first; one element, at the end.</summary>
internal sealed class Sum<T>(Func<T, T, T> add) : FlowLogic<T, T>
{
    private T? _sum;
    private bool _any;

    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            var element = In.Grab();
            _sum = _any && _sum is { } sum ? add(sum, element) : element;
            _any = true;
            In.TryPull();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            In.TryPull();
        }
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (_any && _sum is { } sum) CompleteWith(sum);
        else FailStage(new NoSuchElementException("Sum over empty stream"));
    }

    /// <inheritdoc />
    protected override void Reset() => _any = false;
}
