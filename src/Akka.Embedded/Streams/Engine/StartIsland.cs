namespace Akka.Streams.Engine;

/// <summary>Told to an island's actor when its stages are built and connected.</summary>
internal sealed class StartIsland
{
    public static readonly StartIsland Instance = new();

    private StartIsland()
    {
    }
}
