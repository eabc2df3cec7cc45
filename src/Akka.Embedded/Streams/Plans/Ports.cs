using Akka.Streams.Engine;

namespace Akka.Streams.Plans;

/// <summary>The ports that a built graph leaves open.</summary>
/// <param name="Entrance">The inlet; null for sources.</param>
/// <param name="Exit">The outlet; null for sinks.</param>
internal readonly record struct Ports(Inlet? Entrance, Outlet? Exit)
{
    public Inlet In => Entrance ?? throw new InvalidOperationException("The graph has no open inlet.");

    public Outlet Out => Exit ?? throw new InvalidOperationException("The graph has no open outlet.");
}
