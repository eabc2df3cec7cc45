using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Simulation.TelegramPeer;
using ActorNotice.Strategy;

namespace ActorNotice.Simulation.World;

/// <summary>Something that was said in a virtual world.</summary>
/// <param name="At">When, by the world's clock.</param>
/// <param name="What">A message of a room's protocol, a <see cref="ReceivedMessage"/>, or a line of the log.</param>
public sealed record WorldFact(DateTimeOffset At, object What)
{
    /// <summary>One line: time, kind, content.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{At:yyyy-MM-dd HH:mm:ss.fff} {Text(What)}");

    private static string Text(object what) => what switch
    {
        Decision made => $"decision  {Candle(made)} {made.Candle.Close} {made.Verdict} by {made.Evidence}",
        WatchStateChanged change => $"stream    {change.Stream} {change.State}: {change.Reason}",
        StrategyState state => $"strategy  {state.Phase} {state.LiveStreams}/{state.WatchedStreams}: {state.Reason}",
        CandleAnomaly odd => $"anomaly   {Candle(odd.Stream, odd.OpenTimeMs)}: {odd.Problem}",
        CandleHole hole =>
            $"hole      {Candle(hole.Stream, hole.FirstOpenTimeMs)} {hole.Candles} candles: {hole.Reason}",
        NoticeDelivered notice => $"delivered {notice.Id} {notice.Kind} by {notice.Channel}, attempt {notice.Attempt}",
        NoticeFailed notice => $"failed    {notice.Id} by {notice.Channel}, attempt {notice.Attempt}: {notice.Reason}",
        ReceivedMessage message => $"telegram  {message.Text.ReplaceLineEndings(" | ")}",
        FaultNews news => $"fault     {news.Text}",
        string line => $"log       {line.ReplaceLineEndings(" | ")}",
        _ => $"fact      {what}",
    };

    private static string Candle(Decision made) => Candle(made.Stream, made.Candle.OpenTimeMs);

    private static string Candle(StreamKey stream, long openMs) => string.Create(
        CultureInfo.InvariantCulture, $"{stream} {DateTimeOffset.FromUnixTimeMilliseconds(openMs):yyyy-MM-dd HH:mm}");
}
