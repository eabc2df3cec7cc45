using ActorNotice.Market;

namespace ActorNotice.Simulation.Faults;

/// <summary>One way in which the exchange or Telegram goes wrong. Immutable: a script can be played many
/// times.</summary>
public abstract record Fault
{
    private protected Fault()
    {
    }

    /// <summary>Its name in a script.</summary>
    public abstract string Word { get; }

    /// <summary>How long it lasts, market time; zero = it happens and is over.</summary>
    public TimeSpan Lasting { get; init; }

    /// <summary>Its own fields as a script writes them, such as <c>by = 3s</c>.</summary>
    internal virtual IEnumerable<string> Fields => [];

    /// <summary>Lets it happen.</summary>
    /// <returns>What ends it after <see cref="Lasting"/>; null when nothing has to be ended.</returns>
    internal abstract Action? Begin(FaultScene scene);

    /// <summary>Whether it makes a candle unobtainable for everybody, by stream and by REST.</summary>
    /// <param name="stream">Whose.</param>
    /// <param name="openMs">The candle's open time, Unix ms.</param>
    /// <param name="beganMs">Market time at which it happened, Unix ms.</param>
    internal virtual bool Loses(StreamKey stream, long openMs, long beganMs) => false;
}
