using ActorNotice.Strategy;

namespace ActorNotice.Control.Commands;

/// <summary><c>/pause</c>: no signals until /resume.</summary>
internal sealed class PauseCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "pause";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Operator;

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("모든 신호 일시 정지", "hold every signal back");

    /// <inheritdoc/>
    public Task<string?> QuestionAsync(Call call, Rooms rooms) => Task.FromResult<string?>(rooms.Tongue.Of(
        "모든 신호를 멈출까요? /resume 까지 아무 신호도 오지 않습니다.", "Hold every signal back? None will come until /resume."));

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        var answer = await rooms.AskAsync<OperatorAnswer>(new PauseStrategy(call.By));
        var text = answer.IsDone
            ? rooms.Tongue.Of("⏸ 일시 정지했습니다: /resume", "⏸ Paused: /resume")
            : rooms.Tongue.Of($"멈추지 않았습니다: {answer.Reason}", $"Not paused: {answer.Reason}");
        return new Reply(text) { Outcome = answer.IsDone ? "paused" : answer.Reason };
    }
}
