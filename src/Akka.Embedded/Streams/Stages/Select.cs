using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>What a function makes of each element.</summary>
internal sealed class Select<TIn, TOut>(Func<TIn, TOut> mapper) : FlowLogic<TIn, TOut>
{
    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            Out.Push(mapper(In.Grab()));
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            In.TryPull();
        }
    }
}
