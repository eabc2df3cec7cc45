using ActorNotice.Signals;

namespace ActorNotice.Control.Commands;

/// <summary><c>/symbols</c>: what is watched.</summary>
internal sealed class SymbolsCommand : ICommand
{
    private const int MostShown = 60;

    /// <inheritdoc/>
    public string Name => "symbols";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("감시 중인 종목", "what is watched");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        var streams = (await rooms.AskAsync<WatchSnapshot>(new WatchQuery())).Streams;
        var symbols = streams.GroupBy(static one => one.Stream.Symbol).ToList();
        var lines = symbols.Take(MostShown).Select(
            static symbol => $"{symbol.Key.Name} {string.Join(' ', symbol.Select(Shown))}");
        var more = symbols.Count - MostShown;
        var head = rooms.Tongue.Of($"종목 {symbols.Count}개", $"symbols: {symbols.Count}");
        var tail = more > 0 ? rooms.Tongue.Of($"외 {more}개", $"and {more} more") : null;
        return new Reply(string.Join('\n', lines.Prepend(head).Concat(tail is null ? [] : [tail])));
    }

    // What does not decide stands in brackets.
    private static string Shown(StreamSnapshot stream) =>
        stream.State == WatchState.Live ? stream.Stream.Interval.Code : $"({stream.Stream.Interval.Code})";
}
