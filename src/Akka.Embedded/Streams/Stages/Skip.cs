using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>All but the first elements, so many.</summary>
internal sealed class Skip<T>(long count) : FlowLogic<T, T>
{
    private long _left = count;

    /// <inheritdoc />
    public override void OnPush()
    {
        var element = In.Grab();
        if (_left > 0)
        {
            _left--;

            // Nothing went downstream, so its demand still stands.
            In.TryPull();
        }
        else
        {
            Out.Push(element);
        }
    }
}
