namespace Akka.Streams.Plans;

/// <summary>How to build a graph, for those who do not want its value.</summary>
internal interface IPlan
{
    /// <summary>Builds it.</summary>
    /// <param name="site">Where.</param>
    /// <param name="inherited">The settings of what it is part of.</param>
    /// <returns>What is left to be connected.</returns>
    Ports Build(Site site, Attributes inherited);
}
