namespace ActorNotice.Security.Sources;

/// <summary>One secret that may be used, and where it came from.</summary>
/// <param name="Name">Which.</param>
/// <param name="Value">The value; owned by the catalogue.</param>
/// <param name="Source">The source's name for people.</param>
/// <param name="Place">Where in the source.</param>
public sealed record SecretEntry(SecretName Name, SecretText Value, string Source, string Place)
{
    /// <summary>Since when the source has this value; null when it cannot know.</summary>
    public DateTimeOffset? Since { get; init; }
}
