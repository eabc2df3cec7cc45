namespace ActorNotice.Strategy;

/// <summary>What the admin is to be told about the feed.</summary>
internal abstract record FeedAlert;

/// <summary>Streams are suspended.</summary>
/// <param name="Streams">The most that were suspended at once.</param>
/// <param name="Reason">Why the first of them was.</param>
/// <param name="Interruptions">How many interruptions this alert stands for; more than 1 when the feed flaps.</param>
internal sealed record FeedLostAlert(int Streams, string Reason, int Interruptions) : FeedAlert;

/// <summary>Every stream of the interruption decides again.</summary>
/// <param name="Streams">How many had been suspended.</param>
/// <param name="DownFor">From the first suspension to the last recovery.</param>
internal sealed record FeedRecoveredAlert(int Streams, TimeSpan DownFor) : FeedAlert;
