using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements of an enumerator, one a demand.</summary>
/// <param name="make">Makes the enumerator, once a run.</param>
/// <param name="looksAhead">Whether the stream ends with its last element, and not with the demand after it.</param>
internal sealed class EnumeratorSource<T>(Func<IEnumerator<T>> make, bool looksAhead) : SourceLogic<T>
{
    private IEnumerator<T>? _elements;
    private bool _looked;
    private bool _more;

    /// <inheritdoc />
    public override void PreStart()
    {
        _elements = make();
        if (looksAhead) LookAhead();
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        // Without looking ahead the end is found only now.
        if (!_looked) LookAhead();
        if (!_more || _elements is null) return;
        Out.Push(_elements.Current);
        _looked = false;
        if (looksAhead) LookAhead();
    }

    /// <inheritdoc />
    protected override void PostStop() => _elements?.Dispose();

    private void LookAhead()
    {
        (_looked, _more) = (true, _elements?.MoveNext() == true);

        // Also at the start: an empty source ends without being asked.
        if (!_more) CompleteStage();
    }
}
