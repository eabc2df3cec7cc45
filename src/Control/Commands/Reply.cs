namespace ActorNotice.Control.Commands;

/// <summary>What a command answers.</summary>
/// <param name="Text">Plain text.</param>
internal sealed record Reply(string Text)
{
    /// <summary>A PNG; null = none.</summary>
    internal byte[]? Picture { get; init; }

    /// <summary>What the audit log says came of it.</summary>
    internal string Outcome { get; init; } = "answered";
}
