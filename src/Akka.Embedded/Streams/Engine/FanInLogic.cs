namespace Akka.Streams.Engine;

/// <summary>A stage with two inlets and one outlet.</summary>
internal abstract class FanInLogic<T1, T2, TOut> : StageLogic, IFanIn, IOutHandler
{
    protected FanInLogic()
    {
        Left = new Inlet<T1>(this);
        Right = new Inlet<T2>(this);
        Out = new Outlet<TOut>(this) { Handler = this };
    }

    /// <inheritdoc />
    public StageLogic Logic => this;

    /// <inheritdoc />
    public Inlet First => Left;

    /// <inheritdoc />
    public Inlet Second => Right;

    /// <inheritdoc />
    public Outlet Joined => Out;

    protected Inlet<T1> Left { get; }

    protected Inlet<T2> Right { get; }

    protected Outlet<TOut> Out { get; }

    /// <inheritdoc />
    public abstract void OnPull();

    /// <inheritdoc />
    public void OnDownstreamFinish(Exception cause) => CancelStage(cause);
}
