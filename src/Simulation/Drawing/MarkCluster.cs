using ActorNotice.Signals;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Drawing;

/// <summary>Signals of one side that lie so close together that one mark stands for all of them.</summary>
/// <param name="Side">LONG or SHORT.</param>
/// <param name="X">The middle of them.</param>
/// <param name="Edge">The price that the mark must not cover: the lowest low, or the highest high.</param>
/// <param name="Count">How many.</param>
internal sealed record MarkCluster(Side Side, double X, long Edge, int Count)
{
    /// <summary>Puts together what is nearer than a mark is wide; in order of time for each side.</summary>
    /// <param name="columns">The candles.</param>
    /// <param name="marks">The signals, by time.</param>
    /// <param name="x">Where a candle is.</param>
    /// <param name="width">Of a mark in pixels.</param>
    internal static IEnumerable<MarkCluster> Of(
        KlineColumns columns, IEnumerable<SignalMark> marks, Func<int, double> x, double width)
    {
        foreach (var side in marks.GroupBy(static mark => mark.Side))
        {
            List<SignalMark> near = [];
            foreach (var mark in side)
            {
                if (near.Count > 0 && x(mark.Index) - x(near[0].Index) >= width)
                {
                    yield return Joined(columns, near, x);
                    near = [];
                }

                near.Add(mark);
            }

            if (near.Count > 0) yield return Joined(columns, near, x);
        }
    }

    private static MarkCluster Joined(KlineColumns columns, List<SignalMark> near, Func<int, double> x)
    {
        var (first, last) = (near[0].Index, near[^1].Index);
        var edge = near[0].Side == Side.Long ? columns.Low[first] : columns.High[first];
        for (var i = first; i <= last; i++)
            edge = near[0].Side == Side.Long ? Math.Min(edge, columns.Low[i]) : Math.Max(edge, columns.High[i]);
        return new MarkCluster(near[0].Side, (x(first) + x(last)) / 2, edge, near.Count);
    }
}
