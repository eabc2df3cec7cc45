using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements of what a function makes of each element, one after another.</summary>
/// <param name="makeMapper">Makes the function, once a run.</param>
internal sealed class SelectMany<TIn, TOut>(Func<Func<TIn, IEnumerable<TOut>>> makeMapper) : FlowLogic<TIn, TOut>
{
    private Func<TIn, IEnumerable<TOut>>? _mapper;
    private IEnumerator<TOut>? _current;
    private bool _more;

    /// <inheritdoc />
    public override void PreStart() => _mapper = makeMapper();

    /// <inheritdoc />
    public override void OnPush()
    {
        try
        {
            _current = _mapper?.Invoke(In.Grab()).GetEnumerator();
            Next();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            _more = false;
        }

        OnPull();
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        try
        {
            Emit();
        }
        catch (Exception cause) when (Survives(cause))
        {
            // The decider wants to go on with the next element.
            _more = false;
            In.TryPull();
        }
    }

    /// <inheritdoc />
    public override void OnUpstreamFinish()
    {
        if (!_more) CompleteStage();
    }

    /// <inheritdoc />
    protected override void PostStop() => _current?.Dispose();

    /// <inheritdoc />
    protected override void Reset() => _mapper = makeMapper();

    private void Emit()
    {
        if (_more && _current is { } current)
        {
            Out.Push(current.Current);
            Next();

            // With the last element, and not with the demand after it.
            if (_more || !In.IsClosed) return;
            CompleteStage();
        }
        else if (In.IsClosed)
        {
            CompleteStage();
        }
        else
        {
            In.TryPull();
        }
    }

    private void Next()
    {
        _more = _current?.MoveNext() == true;
        if (_more) return;
        _current?.Dispose();
        _current = null;
    }
}
