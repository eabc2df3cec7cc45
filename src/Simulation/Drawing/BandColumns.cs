using ActorNotice.Market;
using ActorNotice.Signals;
using ActorNotice.Signals.Deciding;
using ActorNotice.Simulation.Series;

namespace ActorNotice.Simulation.Drawing;

/// <summary>The bands of a series, a number a candle in quote coin; NaN where there are none.</summary>
internal sealed class BandColumns
{
    internal BandColumns(KlineColumns columns, SignalRule rule)
    {
        (Lower, Middle, Upper) = (new double[columns.Count], new double[columns.Count], new double[columns.Count]);
        var engine = new SignalEngine(rule);
        for (var i = 0; i < columns.Count; i++)
        {
            if (!columns.Continues(i)) engine.Clear();
            engine.Add(new Price(columns.Close[i]));
            (Lower[i], Middle[i], Upper[i]) = engine.ReadBands() is { } bands
                ? (bands.Lower, bands.Middle, bands.Upper) : (double.NaN, double.NaN, double.NaN);
        }
    }

    /// <summary>The lower band.</summary>
    internal double[] Lower { get; }

    /// <summary>The middle band.</summary>
    internal double[] Middle { get; }

    /// <summary>The upper band.</summary>
    internal double[] Upper { get; }
}
