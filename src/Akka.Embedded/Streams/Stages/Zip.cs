using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>What a function makes of pairs, one element from each inlet.</summary>
internal sealed class Zip<T1, T2, TOut> : FanInLogic<T1, T2, TOut>
{
    private readonly Func<T1, T2, TOut> _combine;

    public Zip(Func<T1, T2, TOut> combine)
    {
        _combine = combine;
        Left.Handler = new InActions(Pair, () => OnEnd(Left.IsAvailable), FailStage);
        Right.Handler = new InActions(Pair, () => OnEnd(Right.IsAvailable), FailStage);
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        Left.Pull();
        Right.Pull();
    }

    private void Pair()
    {
        if (!Left.IsAvailable || !Right.IsAvailable) return;
        Out.Push(_combine(Left.Grab(), Right.Grab()));
        if (Left.IsClosed || Right.IsClosed) CompleteStage();
    }

    // An inlet whose last element waits for its partner has something to give yet.
    private void OnEnd(bool hasElement)
    {
        if (!hasElement) CompleteStage();
    }
}
