namespace ActorNotice.Market;

/// <summary>How it became known that a candle is closed; every decision carries it, and the candle ledger counts by
/// it.</summary>
public enum CloseEvidence
{
    /// <summary>The stream said <c>x=true</c>.</summary>
    Stream,

    /// <summary>The stream passed it over: a later close proved it closed, and REST gave its values.</summary>
    LaterCandle,

    /// <summary>The stream was late; REST was asked and showed the candle closed.</summary>
    Rest,

    /// <summary>Loaded from history: before start, or to fill a gap after an interruption.</summary>
    History,
}
