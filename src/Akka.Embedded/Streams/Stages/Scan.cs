using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>What each element adds up to together with those before it, beginning with a zero.</summary>
internal sealed class Scan<TIn, TOut>(TOut zero, Func<TOut, TIn, TOut> add) : FlowLogic<TIn, TOut>
{
    private readonly TOut _zero = zero;
    private TOut _sum = zero;
    private bool _begun;

    /// <inheritdoc />
    public override void OnPull()
    {
        if (_begun) In.Pull();
        else Begin();
    }

    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            _sum = add(_sum, In.Grab());
            Out.Push(_sum);
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
        if (_begun) CompleteStage();
        else CompleteWith(_sum);
    }

    /// <inheritdoc />
    protected override void Reset() => _sum = _zero;

    private void Begin()
    {
        // The zero goes out before anything is asked of upstream.
        _begun = true;
        Out.Push(_sum);
    }
}
