namespace Akka.Streams;

/// <summary>No open port: a graph that can run.</summary>
public class ClosedShape : Shape
{
    /// <summary>The only instance.</summary>
    public static readonly ClosedShape Instance = new();

    private ClosedShape()
    {
    }
}
