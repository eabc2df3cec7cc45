using Akka.Actor;

namespace ActorNotice.Notify.Delivery;

/// <summary>
/// Sends for one channel; the risky part happens here, below the notifier. Stateless: it is restarted after any crash,
/// and what was under way still answers, because the answers go straight to the notifier.
/// </summary>
internal sealed class SenderActor : ReceiveActor
{
    private readonly INoticeChannel _channel;
    private readonly CancellationToken _stopping;

    /// <summary>Sends by a channel until the service stops; the channel belongs to the notifier's memory.</summary>
    public SenderActor(INoticeChannel channel, CancellationToken stopping)
    {
        _channel = channel;
        _stopping = stopping;
        Receive<SendNotice>(Send);
        Receive<CheckChannel>(_ => Check());
    }

    /// <summary>Recipe for the notifier.</summary>
    public static Props Props(INoticeChannel channel, CancellationToken stopping) =>
        Akka.Actor.Props.Create(() => new SenderActor(channel, stopping));

    /// <summary>Answers for the message that crashed this actor.</summary>
    protected override void PreRestart(Exception reason, object? message)
    {
        if (message is SendNotice send) Context.Parent.Tell(DoneOf(send.Entry, Crashed(reason)));
    }

    private void Send(SendNotice send)
    {
        // Straight to the parent: an answer must not depend on this instance, which may have been restarted meanwhile.
        var entry = send.Entry;
        _channel.DeliverAsync(entry.Notice, entry.Marks, _stopping).PipeTo(
            Context.Parent,
            Self,
            outcome => DoneOf(entry, outcome),
            failure => DoneOf(entry, Crashed(failure)));
    }

    private void Check()
    {
        var name = _channel.Name;
        _channel.PreflightAsync(_stopping).PipeTo(
            Context.Parent,
            Self,
            outcome => new ChannelChecked(name, outcome),
            failure => new ChannelChecked(name, Crashed(failure)));
    }

    private SendDone DoneOf(OutboxEntry entry, DeliveryOutcome outcome) =>
        new(_channel.Name, entry.Notice.Id, entry.Attempts, outcome);

    // Nobody knows how far it came. The type only: the message of a foreign exception is not ours to vouch for.
    private static DeliveryOutcome Crashed(Exception failure) =>
        DeliveryOutcome.Unknown($"the sender failed: {failure.GetBaseException().GetType().Name}");
}
