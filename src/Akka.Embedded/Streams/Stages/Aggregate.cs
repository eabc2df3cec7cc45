using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>What all elements add up to, beginning with a zero; one element, at the end.</summary>
internal sealed class Aggregate<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> add) : FlowLogic<TIn, TOut>
{
    private readonly TOut _zero = zero;
    private TOut _sum = zero;

    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            _sum = add(_sum, In.Grab());
            In.TryPull();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            In.TryPull();
        }
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish() => CompleteWith(_sum);

    /// <inheritdoc />
    protected override void Reset() => _sum = _zero;
}
