namespace Akka.Streams.Plans;

/// <summary>How to build a graph, again and again.</summary>
/// <typeparam name="TMat">What building it gives.</typeparam>
internal interface IPlan<out TMat> : IPlan
{
    /// <summary>Builds it.</summary>
    /// <param name="site">Where.</param>
    /// <param name="inherited">The settings of what it is part of.</param>
    /// <param name="ports">What is left to be connected.</param>
    /// <returns>The materialised value.</returns>
    TMat Build(Site site, Attributes inherited, out Ports ports);

    Ports IPlan.Build(Site site, Attributes inherited)
    {
        Build(site, inherited, out var ports);
        return ports;
    }
}
