using Akka.Streams.Engine;

namespace Akka.Streams.Plans;

/// <summary>An outlet of a running stage as a source. Good for one use, on the same island.</summary>
internal sealed class OutletPlan(Outlet outlet) : IPlan<NotUsed>
{
    /// <inheritdoc />
    public NotUsed Build(Site site, Attributes inherited, out Ports ports)
    {
        // Ports have no protection against other threads: a connection never leaves its island.
        if (!ReferenceEquals(site.Island, outlet.Owner.Interpreter))
            throw new InvalidOperationException("A substream cannot leave the actor of its stream.");
        ports = new Ports(null, outlet);
        return NotUsed.Instance;
    }
}
