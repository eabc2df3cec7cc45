using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements that satisfy a predicate.</summary>
internal sealed class Where<T>(Predicate<T> predicate) : FlowLogic<T, T>
{
    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            var element = In.Grab();
            if (predicate(element)) Out.Push(element);

            // Nothing goes downstream, so its demand still stands.
            else In.TryPull();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            In.TryPull();
        }
    }
}
