using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>Groups of so many elements; the last one may be smaller.</summary>
internal sealed class Grouped<T>(int count) : FlowLogic<T, IEnumerable<T>>
{
    private List<T> _group = new(count);

    /// <inheritdoc />
    public override void OnPush()
    {
        _group.Add(In.Grab());
        if (_group.Count < count) In.TryPull();
        else Emit();
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (_group.Count == 0) CompleteStage();
        else CompleteWith(_group);
    }

    private void Emit()
    {
        Out.Push(_group);
        _group = new List<T>(count);
    }
}
