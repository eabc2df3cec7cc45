namespace Akka.Streams.Plans;

/// <summary>A sink and a source side by side, as one flow.</summary>
internal sealed class PairPlan<TMat1, TMat2, TMat>(
    IPlan<TMat1> sink, IPlan<TMat2> source, Func<TMat1, TMat2, TMat> combine) : IPlan<TMat>
{
    /// <inheritdoc />
    public TMat Build(Site site, Attributes inherited, out Ports ports)
    {
        var sinkValue = sink.Build(site, inherited, out var left);
        var sourceValue = source.Build(site, inherited, out var right);
        ports = new Ports(left.In, right.Out);
        return combine(sinkValue, sourceValue);
    }
}
