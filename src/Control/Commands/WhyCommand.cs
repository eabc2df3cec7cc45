using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Signals;

namespace ActorNotice.Control.Commands;

/// <summary><c>/why SYMBOL</c>: what was decided on the newest candles, and why; a button names one signal.</summary>
internal sealed class WhyCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "why";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Arguments => "SYMBOL";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("마지막 판단의 이유", "why the last decision");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        if (call.Words.IsEmpty) return new Reply($"/{Name} {Arguments}");
        if (Named(call, rooms) is { } signal) return new Reply(DecisionText.Of(signal, rooms));
        if (!Symbol.TryParse(call.Words[0].ToUpperInvariant(), out var symbol))
            return await rooms.NotWatchedAsync(call.Words[0]);
        var decisions = rooms.Decisions.Of(symbol).Select(decision => DecisionText.Of(decision, rooms)).ToList();
        if (decisions.Count > 0) return new Reply(string.Join("\n\n", decisions));
        return (await rooms.StreamsAsync(symbol.Name)).IsEmpty
            ? await rooms.NotWatchedAsync(call.Words[0])
            : new Reply(rooms.Tongue.Of("시작 후 마감된 봉이 아직 없습니다.", "No candle has closed since the start."));
    }

    // SYMBOL INTERVAL OPENTIME: as the button under a notice says it.
    private static Decision? Named(Call call, Rooms rooms) =>
        call.Words is [var name, var interval, var open] && Symbol.TryParse(name, out var symbol)
        && Interval.TryParse(interval, out var length)
        && long.TryParse(open, NumberStyles.None, CultureInfo.InvariantCulture, out var openMs)
            ? rooms.Decisions.Signal(new StreamKey(symbol, length), openMs) : null;
}
