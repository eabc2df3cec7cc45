namespace Akka.Streams.Plans;

/// <summary>A graph with another value.</summary>
internal sealed class MappedPlan<TMat, TMat2>(IPlan<TMat> inner, Func<TMat, TMat2> map) : IPlan<TMat2>
{
    /// <inheritdoc />
    public TMat2 Build(Site site, Attributes inherited, out Ports ports) =>
        map(inner.Build(site, inherited, out ports));
}
