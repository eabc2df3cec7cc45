using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>The elements of one inlet, then those of the other.</summary>
internal sealed class Concat<T> : FanInLogic<T, T, T>
{
    private readonly Inlet<T> _last;
    private Inlet<T> _active;

    /// <param name="rightFirst">Whether the right inlet's come first.</param>
    public Concat(bool rightFirst)
    {
        (_active, _last) = rightFirst ? (Right, Left) : (Left, Right);
        Left.Handler = Handle(Left);
        Right.Handler = Handle(Right);
    }

    /// <inheritdoc />
    public override void OnPull() => _active.Pull();

    private InActions Handle(Inlet<T> inlet) => new(() => Out.Push(inlet.Grab()), () => OnEnd(inlet), FailStage);

    private void OnEnd(Inlet<T> ended)
    {
        // The second has ended before its turn; it is looked at when that comes.
        if (!ReferenceEquals(ended, _active)) return;
        _active = _last;
        if (_last.IsClosed) CompleteStage();
        else if (Out.IsAvailable) _last.Pull();
    }
}
