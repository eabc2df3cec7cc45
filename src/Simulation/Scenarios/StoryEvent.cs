namespace ActorNotice.Simulation.Scenarios;

/// <summary>Something that happened in a play.</summary>
/// <param name="At">When, after the story's zero; of notices and what was held back, the moment their candle
/// closed.</param>
/// <param name="Lane">What it is about.</param>
/// <param name="What">As an expectation names it: <c>LONG BTCUSDT 1m</c>, <c>feed-lost</c>, <c>running</c>.</param>
public sealed record StoryEvent(TimeSpan At, StoryLane Lane, string What);
