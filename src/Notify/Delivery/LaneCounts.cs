namespace ActorNotice.Notify.Delivery;

/// <summary>What a lane counted in this run.</summary>
internal sealed class LaneCounts
{
    /// <summary>Confirmed.</summary>
    public long Delivered { get; set; }

    /// <summary>Given up after attempts.</summary>
    public long Failed { get; set; }

    /// <summary>Dropped because the outbox was full.</summary>
    public long Lost { get; set; }

    /// <summary>Told as missed, because they were too old when the channel was back.</summary>
    public long Missed { get; set; }
}
