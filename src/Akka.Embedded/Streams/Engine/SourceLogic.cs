namespace Akka.Streams.Engine;

/// <summary>A stage with one outlet.</summary>
internal abstract class SourceLogic<T> : StageLogic, IOutHandler
{
    protected SourceLogic() => Out = new Outlet<T>(this) { Handler = this };

    /// <inheritdoc />
    public override Outlet Exit => Out;

    protected Outlet<T> Out { get; }

    /// <inheritdoc />
    public abstract void OnPull();

    /// <inheritdoc />
    public virtual void OnDownstreamFinish(Exception cause) => CancelStage(cause);
}
