using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements up to the first that does not satisfy a predicate.</summary>
/// <param name="predicate">The predicate.</param>
/// <param name="inclusive">Whether that one belongs to them.</param>
internal sealed class TakeWhile<T>(Predicate<T> predicate, bool inclusive) : FlowLogic<T, T>
{
    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            var element = In.Grab();
            var more = predicate(element);
            if (more || inclusive) Out.Push(element);
            if (!more) CompleteStage();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            In.TryPull();
        }
    }
}
