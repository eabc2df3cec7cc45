using ActorNotice.Market;

namespace ActorNotice.Signals;

/// <summary>Watch → EventStream, and part of the ledger: closed candles that cannot be had. Nothing was decided on
/// them, and the window behind them is built anew.</summary>
/// <param name="Stream">Whose candles.</param>
/// <param name="FirstOpenTimeMs">Open time of the first missing candle, Unix ms.</param>
/// <param name="LastOpenTimeMs">Open time of the last missing candle, Unix ms.</param>
/// <param name="Candles">How many they are; 0 when the exchange moved its grid instead of leaving one out.</param>
/// <param name="CandlesToReady">How many closed candles the rule needs before it can signal again.</param>
/// <param name="Reason">Why they cannot be had; one line for people.</param>
public sealed record CandleHole(
    StreamKey Stream, long FirstOpenTimeMs, long LastOpenTimeMs, long Candles, int CandlesToReady, string Reason);
