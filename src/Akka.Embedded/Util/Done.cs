namespace Akka;

/// <summary>The value of a step that has none: "it is done".</summary>
public sealed class Done
{
    /// <summary>The only instance.</summary>
    public static readonly Done Instance = new();

    private Done()
    {
    }
}
