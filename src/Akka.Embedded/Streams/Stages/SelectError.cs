using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Another failure in place of a failure.</summary>
internal sealed class SelectError<T>(Func<Exception, Exception> selector) : FlowLogic<T, T>
{
    /// <inheritdoc />
    public override void OnPush() => Out.Push(In.Grab());

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause) => FailStage(selector(cause));
}
