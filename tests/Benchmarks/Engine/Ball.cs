namespace ActorNotice.Benchmarks.Engine;

/// <summary>The message of all engine measures; one object, so that only the engine allocates.</summary>
internal sealed class Ball
{
    internal static readonly Ball Instance = new();
}
