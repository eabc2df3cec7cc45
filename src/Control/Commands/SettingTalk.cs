using ActorNotice.Signals;

namespace ActorNotice.Control.Commands;

/// <summary>What commands that change settings have in common.</summary>
internal static class SettingTalk
{
    /// <summary>What would change and what would have fired; null when it cannot be done, which the command then
    /// says.</summary>
    internal static async Task<string?> QuestionAsync(string path, string? value, Rooms rooms)
    {
        if (rooms.Ports.Settings is null) return null;
        var trial = await rooms.AskSettingsAsync<SettingTrial>(new TrySetting(path, value));
        if (!trial.Problems.IsEmpty) return null;
        string[] lines =
        [
            .. trial.Changes,
            .. PreviewOf(trial.Preview, rooms.Tongue),
            rooms.Tongue.Of("적용할까요?", "Put it in force?"),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>Carries it out after a yes.</summary>
    internal static async Task<Reply> RunAsync(string path, string? value, Call call, Rooms rooms)
    {
        var tongue = rooms.Tongue;
        if (rooms.Ports.Settings is null)
            return new Reply(tongue.Of(
                "설정 파일 없이 시작되어 바꿀 수 없습니다.", "The service runs without a settings file to change."))
            {
                Outcome = "no file",
            };
        var trial = call.IsConfirmed
            ? await rooms.AskSettingsAsync<SettingTrial>(new ChangeSetting(path, value, call.By))
            : await rooms.AskSettingsAsync<SettingTrial>(new TrySetting(path, value));
        if (!trial.Problems.IsEmpty) return new Reply(string.Join('\n', trial.Problems)) { Outcome = "refused" };
        if (!call.IsConfirmed)
            return new Reply(tongue.Of("다시 시도해 주세요.", "Please try again.")) { Outcome = "not confirmed" };
        string[] lines =
            [.. trial.Changes, tongue.Of("저장했습니다. 곧 적용됩니다.", "Written; it takes effect in a moment.")];
        return new Reply(string.Join('\n', lines)) { Outcome = "written" };
    }

    private static IEnumerable<string> PreviewOf(RuleTrial? trial, Tongue tongue)
    {
        if (trial is not { } known || known.Streams + known.Left == 0) yield break;
        if (known.Streams > 0)
            yield return tongue.Of(
                $"지난 24시간에 적용했다면: LONG {known.Now.Longs} → {known.Then.Longs}, SHORT {known.Now.Shorts} → "
                + $"{known.Then.Shorts} (스트림 {known.Streams}개, 봉 {Figures.Of(CandlesOf(known))}개)",
                $"Over the last 24 h: LONG {known.Now.Longs} → {known.Then.Longs}, SHORT {known.Now.Shorts} → "
                + $"{known.Then.Shorts} ({known.Streams} streams, {Figures.Of(CandlesOf(known))} candles)");
        if (known.Left > 0)
            yield return tongue.Of(
                $"스트림 {known.Left}개는 과거 봉을 얻지 못해 비교에서 빠졌습니다.",
                $"{known.Left} more streams are not in that comparison: their history did not come in time.");
    }

    private static long CandlesOf(RuleTrial trial) => Math.Max(trial.Now.Candles, trial.Then.Candles);
}
