using ActorNotice.Notify;
using ActorNotice.Signals;
using ActorNotice.Signals.Outcomes;

namespace ActorNotice.Control.Commands;

/// <summary><c>/stats</c>: candles, decisions, notices, latency and what became of signals, since the start.</summary>
internal sealed class StatsCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "stats";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("시작 후 통계", "figures since the start");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        var watch = await rooms.AskAsync<WatchSnapshot>(new WatchQuery());
        var notices = await rooms.AskAsync<NotifierSnapshot>(new NotifierQuery());
        var outcomes = await rooms.AskAsync<OutcomeSnapshot>(new OutcomeQuery());
        var mutes = await rooms.AskAsync<MutesInForce>(new MuteQuery());
        var tongue = rooms.Tongue;
        var decisions = watch.Streams.Aggregate(VerdictCounts.Zero, static (sum, one) => sum.Add(one.Decisions));
        string[] lines =
        [
            tongue.Of($"판단 {Figures.Of(decisions.Total)}건: ", $"decisions {Figures.Of(decisions.Total)}: ")
                + VerdictWords.Of(decisions, tongue),
            tongue.Of(
                $"알림: 전송 {notices.Delivered}건, 실패 {notices.Failed}건, 음소거 {mutes.Held}건",
                $"notices: {notices.Delivered} delivered, {notices.Failed} failed, {mutes.Held} muted"),
            .. notices.Channels.Where(static one => !one.Latencies.IsEmpty).Select(static one =>
                $"{one.Channel}: p50 {Seconds(one.LatencyPercentile(50))}, p99 {Seconds(one.LatencyPercentile(99))}"),
            Line("LONG", outcomes.Long, tongue),
            Line("SHORT", outcomes.Short, tongue),
        ];
        return new Reply(string.Join('\n', lines));
    }

    private static string Seconds(TimeSpan? latency) => $"{Figures.Of(latency?.TotalSeconds)} s";

    private static string Line(string side, OutcomeSummary summary, Tongue tongue) => summary.Ended == 0
        ? $"{side}: –"
        : tongue.Of(
            $"{side}: {summary.Ended}건 중 {summary.Returned}건 중심선 복귀, "
            + $"평균 최대 이익 {Figures.Percent(summary.MeanBest)}, 최대 손실 {Figures.Percent(summary.MeanWorst)}",
            $"{side}: {summary.Returned} of {summary.Ended} back at the middle band, "
            + $"best {Figures.Percent(summary.MeanBest)}, worst {Figures.Percent(summary.MeanWorst)} on average");
}
