using Akka.Streams.Engine;

namespace Akka.Streams.Plans;

/// <summary>A source that is there already: an outlet of a running stage. Good for one use, on the same island.</summary>
internal sealed class OutletPlan(Outlet outlet) : IPlan<NotUsed>
{
    /// <inheritdoc />
    public NotUsed Build(Site site, Attributes inherited, out Ports ports)
    {
        if (!ReferenceEquals(site.Island, outlet.Owner.Interpreter))
            throw new InvalidOperationException("A substream cannot leave the actor of its stream.");
        ports = new Ports(null, outlet);
        return NotUsed.Instance;
    }
}
