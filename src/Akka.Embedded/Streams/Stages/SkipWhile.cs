using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements from the first on that does not satisfy a predicate.</summary>
internal sealed class SkipWhile<T>(Predicate<T> predicate) : FlowLogic<T, T>
{
    private bool _skipping = true;

    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            var element = In.Grab();
            _skipping = _skipping && predicate(element);
            if (_skipping) In.TryPull();
            else Out.Push(element);
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            In.TryPull();
        }
    }
}
