using ActorNotice.Signals;

namespace ActorNotice.Simulation.Series;

/// <summary>A candle that made a signal.</summary>
/// <param name="Index">Which candle of its series.</param>
/// <param name="Side">LONG or SHORT.</param>
/// <param name="Middle">The middle band at that moment, in quote coin.</param>
public readonly record struct SignalMark(int Index, Side Side, double Middle);
