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
            .. trial.Preview is { } preview ? [PreviewOf(preview, rooms.Tongue)] : Array.Empty<string>(),
            rooms.Tongue.Of("적용할까요?", "Put it in force?"),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>Carries it out after a yes.</summary>
    internal static async Task<Reply> RunAsync(string path, string? value, Call call, Rooms rooms)
    {
        var tongue = rooms.Tongue;
        if (rooms.Ports.Settings is null)
            return new Reply(tongue.Of("설정 파일 없이 시작되어 바꿀 수 없습니다.", "The service runs without a settings file to change.")) { Outcome = "no file" };
        var trial = call.IsConfirmed
            ? await rooms.AskSettingsAsync<SettingTrial>(new ChangeSetting(path, value, call.By))
            : await rooms.AskSettingsAsync<SettingTrial>(new TrySetting(path, value));
        if (!trial.Problems.IsEmpty) return new Reply(string.Join('\n', trial.Problems)) { Outcome = "refused" };
        return call.IsConfirmed
            ? new Reply(string.Join('\n', trial.Changes) + '\n' + tongue.Of("저장했습니다. 곧 적용됩니다.", "Written; it takes effect in a moment."))
            {
                Outcome = "written",
            }
            : new Reply(tongue.Of("다시 시도해 주세요.", "Please try again.")) { Outcome = "not confirmed" };
    }

    private static string PreviewOf(RuleTrial trial, Tongue tongue) => tongue.Of(
        $"창에 있는 봉 {Figures.Of(trial.Then.Candles)}개에서: LONG {trial.Now.Longs} → {trial.Then.Longs}, "
        + $"SHORT {trial.Now.Shorts} → {trial.Then.Shorts} (지금은 봉 {Figures.Of(trial.Now.Candles)}개)",
        $"On the {Figures.Of(trial.Then.Candles)} candles in the windows that it can decide: LONG {trial.Now.Longs} → {trial.Then.Longs}, "
        + $"SHORT {trial.Now.Shorts} → {trial.Then.Shorts} (now it can decide {Figures.Of(trial.Now.Candles)})");
}
