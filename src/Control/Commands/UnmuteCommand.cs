using ActorNotice.Market;
using ActorNotice.Notify;

namespace ActorNotice.Control.Commands;

/// <summary><c>/unmute [SYMBOL]</c>: send signals again.</summary>
internal sealed class UnmuteCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "unmute";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Operator;

    /// <inheritdoc/>
    public string Arguments => "[SYMBOL]";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("음소거 해제", "send signals again");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        Symbol? only = null;
        if (!call.Words.IsEmpty)
        {
            if (!Symbol.TryParse(call.Words[0].ToUpperInvariant(), out var symbol))
                return new Reply($"/{Name} {Arguments}");
            only = symbol;
        }

        var state = await rooms.AskAsync<Strategy.StrategyState>(Strategy.StrategyQuery.Instance);
        if (state.IsPaused && only is null)
            return new Reply(rooms.Tongue.Of("일시 정지 중입니다: /resume", "Everything is paused: /resume"));
        var mutes = await rooms.AskAsync<MutesInForce>(new UnmuteSignals(only));
        string[] lines = [rooms.Tongue.Of("🔔 음소거 해제", "🔔 unmuted"), .. MuteText.Lines(mutes, rooms.Tongue)];
        return new Reply(string.Join('\n', lines)) { Outcome = "unmuted" };
    }
}
