namespace ActorNotice.Control.Commands;

/// <summary><c>/set bollinger.period 30</c>: shows what would change and what would have fired, asks, and writes
/// it into the override file; <c>default</c> takes it out again.</summary>
internal sealed class SetCommand : ICommand
{
    private const string Root = "watch.";

    /// <inheritdoc/>
    public string Name => "set";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Admin;

    /// <inheritdoc/>
    public string Arguments => "PATH VALUE|default";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("watch 설정 변경", "change a watch setting");

    /// <inheritdoc/>
    public async Task<string?> QuestionAsync(Call call, Rooms rooms) =>
        Wanted(call) is { } wanted ? await SettingTalk.QuestionAsync(wanted.Path, wanted.Value, rooms) : null;

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms) => Wanted(call) is { } wanted
        ? await SettingTalk.RunAsync(wanted.Path, wanted.Value, call, rooms) : new Reply($"/{Name} {Arguments}");

    private static TrySetting? Wanted(Call call)
    {
        if (call.Words is not [var path, .. var value] || value.IsEmpty) return null;
        return new TrySetting(PathOf(path), value is ["default"] ? null : string.Join(' ', value));
    }

    // Nothing else can be set so, and a phone's keyboard makes every word dear.
    private static string PathOf(string word) =>
        word.StartsWith(Root, StringComparison.Ordinal) ? word : Root + word;
}
