using ActorNotice.Market;

namespace ActorNotice.Control.Commands;

/// <summary><c>/watch SYMBOL</c> and <c>/unwatch SYMBOL</c>: one more or one less in <c>watch.symbols</c>.</summary>
internal sealed class WatchCommand(bool isAdding) : ICommand
{
    private const string Path = "watch.symbols";

    /// <inheritdoc/>
    public string Name => isAdding ? "watch" : "unwatch";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Operator;

    /// <inheritdoc/>
    public string Arguments => "SYMBOL";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => isAdding
        ? tongue.Of("종목 감시 시작", "watch a symbol") : tongue.Of("종목 감시 중지", "stop watching a symbol");

    /// <inheritdoc/>
    public async Task<string?> QuestionAsync(Call call, Rooms rooms) =>
        await WantedAsync(call, rooms) is { } value ? await SettingTalk.QuestionAsync(Path, value, rooms) : null;

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms) => await WantedAsync(call, rooms) is { } value
        ? await SettingTalk.RunAsync(Path, value, call, rooms) : new Reply($"/{Name} {Arguments}");

    private async Task<string?> WantedAsync(Call call, Rooms rooms)
    {
        if (call.Words is not [var word] || !Symbol.TryParse(word.ToUpperInvariant(), out var symbol)) return null;
        if (rooms.Ports.Settings is null) return "";
        var written = (await rooms.AskSettingsAsync<SettingValue>(new SettingQuery(Path))).Value ?? "";
        return Edited(written, symbol.Name, isAdding);
    }

    /// <summary>The list with one symbol more or less, as text.</summary>
    internal static string Edited(string written, string symbol, bool isAdding)
    {
        char[] around = ['[', ']', ',', ' ', '"'];
        var terms = written.Split(around, StringSplitOptions.RemoveEmptyEntries).ToList();
        var isNamed = terms.Remove(symbol);
        terms.Remove("!" + symbol);
        if (isAdding) terms.Add(symbol);
        // Chosen by a rule such as top:50, not by its name: an exception to the rule.
        else if (!isNamed) terms.Add("!" + symbol);
        return string.Join(',', terms);
    }
}
