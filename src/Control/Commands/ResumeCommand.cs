using ActorNotice.Strategy;

namespace ActorNotice.Control.Commands;

/// <summary><c>/resume</c>: ends a pause; from a halt it starts everything anew, which only an admin may.</summary>
internal sealed class ResumeCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "resume";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Operator;

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("/pause 나 정지 뒤에 다시 시작", "go on after /pause or a halt");

    /// <inheritdoc/>
    public async Task<string?> QuestionAsync(Call call, Rooms rooms)
    {
        var state = await StateAsync(rooms);
        return state.Phase == StrategyPhase.Halted && call.Role == ControlRole.Admin
            ? rooms.Tongue.Of(
                $"정지된 이유: {state.Reason}\n원인을 없앴습니까? 다시 시작할까요?",
                $"Halted: {state.Reason}\nIs the cause gone? Start again?")
            : null;
    }

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        var tongue = rooms.Tongue;
        if ((await StateAsync(rooms)).Phase == StrategyPhase.Halted && call.Role != ControlRole.Admin)
            return new Reply(tongue.Of("정지 해제는 admin만 할 수 있습니다.", "Only an admin may leave a halt."))
            {
                Outcome = "refused",
            };
        var answer = await rooms.AskAsync<OperatorAnswer>(new ResumeStrategy(call.By));
        var text = answer.IsDone
            ? tongue.Of("▶ 다시 시작했습니다.", "▶ Resumed.")
            : tongue.Of($"할 일이 없습니다: {answer.Reason}", $"Nothing to do: {answer.Reason}");
        return new Reply(text) { Outcome = answer.IsDone ? "resumed" : answer.Reason };
    }

    private static Task<StrategyState> StateAsync(Rooms rooms) => rooms.AskAsync<StrategyState>(StrategyQuery.Instance);
}
