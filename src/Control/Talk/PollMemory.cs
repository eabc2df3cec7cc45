namespace ActorNotice.Control.Talk;

/// <summary>What the poller knows over a restart: which updates are done with, and which poll is under way.</summary>
internal sealed class PollMemory
{
    /// <summary>The first update that is still wanted.</summary>
    internal long Offset { get; set; }

    /// <summary>Number of the poll under way; answers to others are ignored, so that there is only ever one.</summary>
    internal long Attempt { get; set; }
}
