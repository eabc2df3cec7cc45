namespace Akka.Streams.Plans;

/// <summary>A graph with settings of its own, which may want an island of its own.</summary>
internal sealed class AttributedPlan<TMat>(IPlan<TMat> inner, Attributes attributes) : IPlan<TMat>
{
    /// <summary>With other settings.</summary>
    /// <param name="plan">A graph with or without settings.</param>
    /// <param name="attributes">Replace what the graph has.</param>
    public static IPlan<TMat> With(IPlan<TMat> plan, Attributes attributes) =>
        new AttributedPlan<TMat>(plan is AttributedPlan<TMat> known ? known.Inner : plan, attributes);

    /// <summary>With more settings.</summary>
    /// <param name="plan">A graph with or without settings.</param>
    /// <param name="attributes">More specific than what the graph has.</param>
    public static IPlan<TMat> And(IPlan<TMat> plan, Attributes attributes) =>
        plan is AttributedPlan<TMat> known
            ? new AttributedPlan<TMat>(known.Inner, known.Attributes.And(attributes))
            : new AttributedPlan<TMat>(plan, attributes);

    private IPlan<TMat> Inner => inner;

    private Attributes Attributes => attributes;

    /// <inheritdoc />
    public TMat Build(Site site, Attributes inherited, out Ports ports)
    {
        var effective = inherited.And(attributes);

        // Only a boundary of its own: an inherited one was made further out.
        return attributes.Contains(Attributes.AsyncBoundary.Instance)
            ? BuildApart(site, effective, out ports)
            : inner.Build(site, effective, out ports);
    }

    private TMat BuildApart(Site site, Attributes effective, out Ports ports)
    {
        var apart = site.OpenIsland(effective);
        var value = inner.Build(apart, effective, out var there);
        var bound = effective.GetAttribute<Attributes.InputBuffer>()?.Max ?? Defaults.InputBuffer;
        ports = new Ports(
            there.Entrance?.CrossFrom(site.Island, bound, effective),
            there.Exit?.CrossTo(site.Island, bound, effective));
        return value;
    }

    private static class Defaults
    {
        public const int InputBuffer = 16;
    }
}
