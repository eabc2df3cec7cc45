using System.Globalization;
using System.Text;
using ActorNotice.Signals;

namespace ActorNotice.Simulation.Replay;

/// <summary>Decisions as a plain table for people, times in UTC; a dash where there is no value.</summary>
/// <param name="output">Where to; not closed.</param>
public sealed class TableWriter(TextWriter output) : IReplayWriter
{
    private static readonly CompositeFormat Layout = CompositeFormat.Parse(
        "{0,-16}  {1,-12} {2,-3} {3,14} {4,14} {5,14} {6,14} {7,7} {8,6} {9,5}  {10}");

    private const string TimeFormat = "yyyy-MM-dd HH:mm";
    private static readonly object[] Head =
        ["close time (UTC)", "symbol", "", "close", "lower", "middle", "upper", "width", "%B", "RSI", "decision"];

    private bool _hasHead;

    /// <inheritdoc/>
    public void Write(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        if (!_hasHead)
            Line(Head);
        _hasHead = true;
        // People read 14:00 as the moment a candle closed, not 13:59:59.999.
        var closeMs = decision.Stream.Interval.CloseTimeMs(decision.Candle.OpenTimeMs) + 1;
        var bands = decision.Bands;
        Line(
            DateTimeOffset.FromUnixTimeMilliseconds(closeMs).ToString(TimeFormat, CultureInfo.InvariantCulture),
            decision.Stream.Symbol.Name, decision.Stream.Interval.Code, decision.Candle.Close.ToString(),
            Number(bands?.Lower, "0.########"), Number(bands?.Middle, "0.########"), Number(bands?.Upper, "0.########"),
            Number(bands?.Bandwidth, "0.00%"), Number(bands?.PercentB, "0.00"), Number(decision.Rsi, "0.0"),
            VerdictText.Of(decision.Verdict));
    }

    /// <inheritdoc/>
    public void Finish() => output.Flush();

    private void Line(params object[] cells) =>
        output.WriteLine(string.Format(CultureInfo.InvariantCulture, Layout, cells).TrimEnd());

    private static string Number(double? value, string format) =>
        value is { } number ? number.ToString(format, CultureInfo.InvariantCulture) : "-";
}
