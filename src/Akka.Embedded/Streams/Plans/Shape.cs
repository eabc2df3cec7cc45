namespace Akka.Streams;

/// <summary>Which ports a graph leaves open.</summary>
public abstract class Shape
{
    private protected Shape()
    {
    }
}
