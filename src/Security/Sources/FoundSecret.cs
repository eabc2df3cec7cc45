namespace ActorNotice.Security.Sources;

/// <summary>One secret as a source holds it.</summary>
/// <param name="Name">Which.</param>
/// <param name="Value">The value exactly as found; the receiver disposes it.</param>
/// <param name="Place">Where in the source, for example a path or a variable's name.</param>
public sealed record FoundSecret(SecretName Name, SecretText Value, string Place)
{
    /// <summary>Since when the source has this value; null when it cannot know.</summary>
    public DateTimeOffset? Since { get; init; }
}
