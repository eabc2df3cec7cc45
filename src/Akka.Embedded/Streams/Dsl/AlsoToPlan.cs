using Akka.Streams.Plans;
using Akka.Streams.Stages;

namespace Akka.Streams.Dsl;

/// <summary>A flow whose elements go to a sink too.</summary>
internal sealed class AlsoToPlan<T, TMat>(IPlan<TMat> sink) : IPlan<TMat>
{
    /// <inheritdoc />
    public TMat Build(Site site, Attributes inherited, out Ports ports)
    {
        var stage = new AlsoTo<T>();
        site.Attach(stage, inherited);
        var value = sink.Build(site, inherited, out var side);
        stage.Side.ConnectTo(side.In);
        ports = new Ports(stage.Entrance, stage.Exit);
        return value;
    }
}
