namespace ActorNotice.Notify.Journal;

/// <summary>A notice that a channel has not confirmed.</summary>
/// <param name="Topic">What it is about; <see cref="JournalTopic"/>.</param>
/// <param name="WasSent">It was sent, so it may have arrived.</param>
internal sealed record OwedNotice(string Topic, bool WasSent);
