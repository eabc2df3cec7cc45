using System.Collections.Immutable;
using Akka.Actor;
using ActorNotice.Notify.Delivery;
using ActorNotice.Notify.Journal;
using ActorNotice.Notify.Mutes;

namespace ActorNotice.Notify.Wiring;

/// <summary>Wires the room: settings and ports in, one actor out.</summary>
public static class Notifier
{
    /// <summary>The actor's usual name.</summary>
    public const string ActorName = "notifier";

    /// <summary>
    /// The recipe of the notifier. It takes <see cref="Signals.Signal"/> and <see cref="AdminNotice"/>, answers
    /// <see cref="NotifierQuery"/> and <see cref="DrainOutbox"/>, obeys <see cref="ReopenChannel"/>. One actor a
    /// recipe: the recipe holds the outbox, so that a restart keeps it.
    /// </summary>
    /// <param name="settings">Validated settings.</param>
    /// <param name="ports">What it needs from outside.</param>
    /// <exception cref="FormatException">A credential is missing or has the wrong shape; the message does not show
    /// it.</exception>
    /// <exception cref="IOException">The journal cannot be read or written, or another process holds it.</exception>
    public static Props Props(NotifySettings settings, NotifierPorts ports)
    {
        var factory = new ChannelFactory(settings, ports);
        var memory = new NotifierMemory(
            factory.Channels(), settings, factory.MainWriter, NoticeJournal.Open(settings.Journal), ports.Seed)
        {
            Heartbeat = factory.Heartbeat(),
            OnReword = factory.Reword,
            Mutes = new MuteDesk(ports.Time, MuteStore(settings.Journal), factory.Quiet),
            OnToken = factory.UseToken,
        };
        return Akka.Actor.Props.Create(() => new NotifierActor(memory));
    }

    // Beside the journal: where that outlives the process, they do.
    private static JournalFile? MuteStore(JournalSettings journal) =>
        journal.File is { } file ? new JournalFile($"{file}.mutes") : null;

    /// <summary>Asks each channel once, sending no notice: for <c>doctor</c>.</summary>
    /// <param name="settings">Validated settings.</param>
    /// <param name="ports">What it needs from outside.</param>
    /// <param name="cancel">Ends the check.</param>
    /// <returns>Outcome by channel name.</returns>
    public static async Task<ImmutableDictionary<string, DeliveryOutcome>> PreflightAsync(
        NotifySettings settings, NotifierPorts ports, CancellationToken cancel)
    {
        var channels = new ChannelFactory(settings, ports).Channels();
        var outcomes = ImmutableDictionary.CreateBuilder<string, DeliveryOutcome>();
        foreach (var channel in channels) outcomes[channel.Name] = await channel.PreflightAsync(cancel);
        foreach (var channel in channels) channel.Dispose();
        return outcomes.ToImmutable();
    }
}
