namespace ActorNotice.Notify.Journal;

/// <summary>What a line of the journal says.</summary>
internal enum JournalEntryKind
{
    /// <summary>A notice was accepted for channels.</summary>
    Take,

    /// <summary>A channel is about to send it.</summary>
    Send,

    /// <summary>A channel confirmed it.</summary>
    Done,

    /// <summary>A channel gave it up.</summary>
    Drop,

    /// <summary>Brought forward: a notice of before that a channel owes.</summary>
    Owed,
}
