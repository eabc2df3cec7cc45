namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>How the simulated exchange runs; the defaults are the real one's. Everything named "real" is the process's
/// time, all else the market's.</summary>
public sealed record SimulatedExchangeOptions
{
    /// <summary>Value of <see cref="Speed"/> for "as fast as the readers take it".</summary>
    public const double MaxSpeed = double.PositiveInfinity;

    /// <summary>Port on 127.0.0.1; 0 = a free one.</summary>
    public int Port { get; init; }

    /// <summary>Market seconds in a real second, above 0; <see cref="MaxSpeed"/> = no pace at all: the market goes on
    /// as soon as every subscriber has room for the next frame.</summary>
    public double Speed { get; init; } = 1;

    /// <summary>Market time at the start, Unix ms; null = a recorded market's first candle, or real time.</summary>
    public long? StartMs { get; init; }

    /// <summary>Real time at which the market stood at <see cref="StartMs"/>: a process started again with the same
    /// epoch goes on where the market would be by now. Null = it starts when it starts. Excludes waiting for a
    /// subscriber.</summary>
    public DateTimeOffset? Epoch { get; init; }

    /// <summary>Whether market time stands still until the first kline stream is subscribed to; null = yes for a
    /// recorded market without an epoch, so that a client sees every candle from the first row on.</summary>
    public bool? WaitForSubscriber { get; init; }

    /// <summary>Real time without a new subscription that must pass before a waiting market starts, so that a client
    /// with several connections misses nothing on the later ones.</summary>
    public TimeSpan Settle { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>Open-candle updates within a candle of the series' own interval; 0 = closes only; null = one per
    /// <see cref="UpdateEvery"/> (8 at max speed).</summary>
    public int? UpdatesPerCandle { get; init; }

    /// <summary>Real time between two updates of an open candle; only sent when something changed. Never less than 250
    /// ms of market time.</summary>
    public TimeSpan UpdateEvery { get; init; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Market time by which closing frames may lag behind the close; each symbol has its own lag up to this.
    /// The real one was seen 0.2 to 2 s late.</summary>
    public TimeSpan CloseLag { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Streams a connection may have.</summary>
    public int StreamsPerConnection { get; init; } = 1024;

    /// <summary>Frames (messages, pings and pongs) a client may send in a real second; one more and it is
    /// disconnected.</summary>
    public int ClientMessagesPerSecond { get; init; } = 10;

    /// <summary>Real time between two pings of the server.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Real time within which a pong must come.</summary>
    public TimeSpan PongWithin { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Real time after which the server closes a connection.</summary>
    public TimeSpan ConnectionLife { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Bytes that may wait for one slow reader; when they are full the market waits for it.</summary>
    public int SendBufferBytes { get; init; } = 256 << 10;

    /// <summary>Longest real time the market waits for a slow reader before it is cut off.</summary>
    public TimeSpan ReaderPatience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>REST weight a real minute; beyond it every call is a 429. Raise it with the speed.</summary>
    public int WeightPerMinute { get; init; } = 2400;

    /// <summary>The one API key known; null = every signed call is refused.</summary>
    public SimulatedApiKey? ApiKey { get; init; }

    /// <summary>Whether <c>/sapi</c> exists; the testnet answers 403 there.</summary>
    public bool HasAccountApi { get; init; } = true;
}
