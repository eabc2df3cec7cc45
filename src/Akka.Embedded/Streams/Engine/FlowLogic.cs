namespace Akka.Streams.Engine;

/// <summary>A stage with one inlet and one outlet. Unless it says otherwise, demand and ends pass through.</summary>
internal abstract class FlowLogic<TIn, TOut> : StageLogic, IInHandler, IOutHandler
{
    protected FlowLogic()
    {
        In = new Inlet<TIn>(this) { Handler = this };
        Out = new Outlet<TOut>(this) { Handler = this };
    }

    /// <inheritdoc />
    public override Inlet Entrance => In;

    /// <inheritdoc />
    public override Outlet Exit => Out;

    protected Inlet<TIn> In { get; }

    protected Outlet<TOut> Out { get; }

    /// <inheritdoc />
    public abstract void OnPush();

    /// <inheritdoc />
    public virtual void OnPull() => In.Pull();

    /// <inheritdoc />
    public virtual void OnUpstreamFinish() => CompleteStage();

    /// <inheritdoc />
    public virtual void OnUpstreamFailure(Exception cause) => FailStage(cause);

    /// <inheritdoc />
    public virtual void OnDownstreamFinish(Exception cause) => CancelStage(cause);

    /// <summary>Sends a last element when it is wanted, then completes.</summary>
    /// <param name="last">The element.</param>
    protected void CompleteWith(TOut last)
    {
        if (Out.IsAvailable) PushLast(last);

        // The inlet is closed, so the stage itself has nothing to do with demand any more.
        else Out.Handler = new LastWords(this, last);
    }

    private void PushLast(TOut last)
    {
        Out.Push(last);
        CompleteStage();
    }

    private sealed class LastWords(FlowLogic<TIn, TOut> stage, TOut last) : IOutHandler
    {
        public void OnPull() => stage.PushLast(last);

        public void OnDownstreamFinish(Exception cause) => stage.OnDownstreamFinish(cause);
    }
}
