using Akka.Streams.Engine;
using Akka.Util;

namespace Akka.Streams.Stages;

/// <summary>A last element in place of a failure, where a function has one.</summary>
internal sealed class Recover<T>(Func<Exception, Option<T>> recover) : FlowLogic<T, T>
{
    /// <inheritdoc />
    public override void OnPush() => Out.Push(In.Grab());

    /// <inheritdoc />
    public override void OnUpstreamFailure(Exception cause)
    {
        // Null counts as none, as everywhere in options.
        if (recover(cause) is { HasValue: true, Value: { } last }) CompleteWith(last);
        else FailStage(cause);
    }
}
