using System.Collections.Immutable;
using ActorNotice.Market;
using ActorNotice.Signals.Maths;

namespace ActorNotice.Signals.Deciding;

/// <summary>The bands along a row of candles, by the sums the decision uses. Pure.</summary>
internal static class BandTrail
{
    /// <summary>The newest of these candles, each with its bands.</summary>
    /// <param name="rule">Period and deviations.</param>
    /// <param name="candles">Oldest first, without holes.</param>
    /// <param name="count">How many are wanted; those before only fill the window.</param>
    internal static ImmutableArray<PicturePoint> Of(SignalRule rule, IReadOnlyList<Candle> candles, int count)
    {
        var window = new CloseWindow(rule.Period);
        var points = ImmutableArray.CreateBuilder<PicturePoint>(Math.Min(count, candles.Count));
        for (var i = 0; i < candles.Count; i++)
        {
            window.Add(candles[i].Close.Units);
            if (i < candles.Count - count) continue;
            points.Add(new PicturePoint(candles[i], window.IsFull ? BandDisplay.Read(window, rule.Deviations) : null));
        }

        return points.ToImmutable();
    }
}
