using System.Collections.Immutable;

namespace ActorNotice.Notify.Journal;

/// <summary>One line of the journal.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Id">Which notice; 0 with <see cref="JournalEntryKind.Owed"/>.</param>
/// <param name="Channels">Whom it concerns; one, except with <see cref="JournalEntryKind.Take"/>.</param>
/// <param name="Topic">What the notice is about; <see cref="JournalTopic"/>. With Take and Owed only.</param>
/// <param name="WasSent">It may have arrived; with Owed only.</param>
internal sealed record JournalEntry(
    JournalEntryKind Kind, long Id, ImmutableArray<string> Channels, string Topic = "", bool WasSent = false)
{
    /// <summary>An entry about one channel.</summary>
    internal static JournalEntry Of(JournalEntryKind kind, long id, string channel) => new(kind, id, [channel]);
}
