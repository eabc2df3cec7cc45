namespace ActorNotice.Notify.Delivery;

// What the notifier and its senders say to each other; nobody else hears it.

/// <summary>Notifier → sender: deliver this.</summary>
/// <param name="Entry">The notice with its attempt.</param>
internal sealed record SendNotice(OutboxEntry Entry);

/// <summary>Sender → notifier: what came of an attempt.</summary>
/// <param name="Channel">The sender's channel.</param>
/// <param name="Id">Which notice.</param>
/// <param name="Attempt">Which attempt.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record SendDone(string Channel, NoticeId Id, int Attempt, DeliveryOutcome Outcome);

/// <summary>Notifier → sender: check the channel.</summary>
internal sealed record CheckChannel;

/// <summary>Sender → notifier: the channel was checked.</summary>
/// <param name="Channel">Which.</param>
/// <param name="Outcome">How it went.</param>
internal sealed record ChannelChecked(string Channel, DeliveryOutcome Outcome);

/// <summary>Notifier → itself: a lane's pace or backoff is over.</summary>
/// <param name="Channel">Which.</param>
internal sealed record LaneDue(string Channel);

/// <summary>Notifier → itself: counts of admin notices that were held back are due.</summary>
internal sealed record CapDue;

/// <summary>Lane → notifier: it made a notice of its own, or made it anew; for the journal.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Channel">The lane's channel, its only one.</param>
internal sealed record LaneNotice(Notice Notice, string Channel);
