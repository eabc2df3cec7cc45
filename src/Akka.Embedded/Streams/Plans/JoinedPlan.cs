namespace Akka.Streams.Plans;

/// <summary>One graph after another, for those who do not want a value.</summary>
internal sealed class JoinedPlan(IPlan first, IPlan second) : IPlan
{
    /// <inheritdoc />
    public Ports Build(Site site, Attributes inherited)
    {
        var left = first.Build(site, inherited);
        var right = second.Build(site, inherited);
        left.Out.ConnectTo(right.In);
        return new Ports(left.Entrance, right.Exit);
    }
}
