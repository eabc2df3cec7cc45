namespace ActorNotice.Simulation.Scenarios;

/// <summary>Something that must happen in a play.</summary>
/// <param name="Lane">What it is about.</param>
/// <param name="At">When, to the second; null = any time, in its order.</param>
/// <param name="What">As <see cref="StoryEvent.What"/>.</param>
public sealed record Expectation(StoryLane Lane, TimeSpan? At, string What)
{
    /// <summary>Whether something that happened is this.</summary>
    /// <param name="found">What happened.</param>
    internal bool Fits(StoryEvent found) => What == found.What && (At is null || At == StoryTime.Whole(found.At));
}
