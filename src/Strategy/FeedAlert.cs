using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Strategy;

/// <summary>What the admin is to be told about the feed.</summary>
internal abstract record FeedAlert;

/// <summary>Streams are suspended.</summary>
/// <param name="Streams">Every stream that was suspended since the last alert.</param>
/// <param name="Reason">Why the first of them was; with a count when the feed flaps.</param>
internal sealed record FeedLostAlert(ImmutableArray<StreamKey> Streams, string Reason) : FeedAlert;

/// <summary>Every stream of the interruption decides again.</summary>
/// <param name="Streams">Those that had been suspended.</param>
/// <param name="DownFor">From the first suspension to the last recovery.</param>
/// <param name="Refilled">Closed candles that were loaded from history meanwhile.</param>
internal sealed record FeedRecoveredAlert(ImmutableArray<StreamKey> Streams, TimeSpan DownFor, int Refilled) : FeedAlert;

/// <summary>Candles cannot be had, and the windows behind them are built anew.</summary>
/// <param name="Streams">Every stream with a hole since the last such alert.</param>
/// <param name="Candles">How many candles in all.</param>
/// <param name="FirstOpenTimeMs">Open time of the earliest, Unix ms.</param>
/// <param name="LastOpenTimeMs">Open time of the latest, Unix ms.</param>
/// <param name="CandlesToReady">How many closes the rule needs before it can signal again.</param>
/// <param name="Reason">Why the first of them cannot be had.</param>
internal sealed record CandlesMissingAlert(
    ImmutableArray<StreamKey> Streams,
    long Candles,
    long FirstOpenTimeMs,
    long LastOpenTimeMs,
    int CandlesToReady,
    string Reason) : FeedAlert;
