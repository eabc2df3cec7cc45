namespace Akka.Streams.Engine;

/// <summary>A stage with one inlet, which asks for its first element at the start.</summary>
internal abstract class SinkLogic<T> : StageLogic, IInHandler
{
    protected SinkLogic() => In = new Inlet<T>(this) { Handler = this };

    /// <inheritdoc />
    public override Inlet Entrance => In;

    protected Inlet<T> In { get; }

    /// <inheritdoc />
    public override void PreStart() => In.Pull();

    /// <inheritdoc />
    public abstract void OnPush();

    /// <inheritdoc />
    public virtual void OnUpstreamFinish() => CompleteStage();

    /// <inheritdoc />
    public virtual void OnUpstreamFailure(Exception cause) => FailStage(cause);
}
