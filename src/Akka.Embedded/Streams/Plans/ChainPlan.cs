namespace Akka.Streams.Plans;

/// <summary>One graph after another.</summary>
internal sealed class ChainPlan<TMat1, TMat2, TMat>(
    IPlan<TMat1> first, IPlan<TMat2> second, Func<TMat1, TMat2, TMat> combine) : IPlan<TMat>
{
    /// <inheritdoc />
    public TMat Build(Site site, Attributes inherited, out Ports ports)
    {
        // Upstream first, as the graph is read.
        var firstValue = first.Build(site, inherited, out var left);
        var secondValue = second.Build(site, inherited, out var right);
        left.Out.ConnectTo(right.In);
        ports = new Ports(left.Entrance, right.Exit);
        return combine(firstValue, secondValue);
    }
}
