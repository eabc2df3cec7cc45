using Akka.Streams.Engine;

namespace Akka.Streams.Plans;

/// <summary>A graph and a source, joined by a stage with two inlets.</summary>
internal sealed class FanInPlan<TMat1, TMat2, TMat>(
    IPlan<TMat1> first, IPlan<TMat2> second, Func<IFanIn> make, Func<TMat1, TMat2, TMat> combine) : IPlan<TMat>
{
    /// <inheritdoc />
    public TMat Build(Site site, Attributes inherited, out Ports ports)
    {
        var firstValue = first.Build(site, inherited, out var left);
        var secondValue = second.Build(site, inherited, out var right);
        var stage = make();
        site.Attach(stage.Logic, inherited);
        left.Out.ConnectTo(stage.First);
        right.Out.ConnectTo(stage.Second);
        ports = new Ports(left.Entrance, stage.Joined);
        return combine(firstValue, secondValue);
    }
}
