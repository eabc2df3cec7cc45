using ActorNotice.Notify;
using ActorNotice.Strategy;

namespace ActorNotice.Control.Commands;

/// <summary><c>/status</c>: how it stands, in a few lines.</summary>
internal sealed class StatusCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "status";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("지금 상태", "how it stands");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        var state = await rooms.AskAsync<StrategyState>(StrategyQuery.Instance);
        var notices = await rooms.AskAsync<NotifierSnapshot>(new NotifierQuery());
        var mutes = await rooms.AskAsync<MutesInForce>(new MuteQuery());
        var tongue = rooms.Tongue;
        var phase = state.IsPaused ? tongue.Of("일시 정지", "paused") : PhaseOf(state.Phase, tongue);
        string[] lines =
        [
            // That all is well is said by the word and by the streams.
            state.Phase == StrategyPhase.Running && !state.IsPaused ? phase : $"{phase} · {state.Reason}",
            tongue.Of(
                $"스트림 {state.LiveStreams}/{state.WatchedStreams} 정상, {state.SuspendedStreams} 중단",
                $"streams: {state.LiveStreams} of {state.WatchedStreams} live, {state.SuspendedStreams} suspended"),
            tongue.Of(
                $"알림: 대기 {notices.Queued}, 전송 {notices.Delivered}, 실패 {notices.Failed}",
                $"notices: {notices.Queued} waiting, {notices.Delivered} delivered, {notices.Failed} failed"),
            .. notices.Channels.Where(static channel => channel.Closed is not null).Select(channel => tongue.Of(
                $"채널 {channel.Channel} 닫힘: {channel.Closed}",
                $"channel {channel.Channel} is closed: {channel.Closed}")),
            .. state.IsPaused ? [] : MuteText.Lines(mutes, tongue),
        ];
        return new Reply(string.Join('\n', lines));
    }

    private static string PhaseOf(StrategyPhase phase, Tongue tongue) => phase switch
    {
        StrategyPhase.Starting => tongue.Of("시작 중", "starting"),
        StrategyPhase.WarmingUp => tongue.Of("준비 중", "warming up"),
        StrategyPhase.Running => tongue.Of("정상 작동", "running"),
        StrategyPhase.Suspended => tongue.Of("일부 중단", "partly suspended"),
        _ => tongue.Of("정지됨 (/resume)", "halted (/resume)"),
    };
}
