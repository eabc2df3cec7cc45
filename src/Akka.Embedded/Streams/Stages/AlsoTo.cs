using Akka.Streams.Engine;

namespace Akka.Streams.Stages;

/// <summary>All elements to two outlets, as fast as the slower one takes them.</summary>
internal sealed class AlsoTo<T> : FlowLogic<T, T>
{
    public AlsoTo() => Side = new Outlet<T>(this) { Handler = this };

    /// <summary>The second outlet.</summary>
    public Outlet<T> Side { get; }

    /// <inheritdoc />
    public override void OnPush()
    {
        var element = In.Grab();
        Out.Push(element);
        Side.Push(element);
    }

    /// <inheritdoc />
    public override void OnPull()
    {
        // The slower one sets the pace.
        if (Out.IsAvailable && Side.IsAvailable) In.Pull();
    }
}
