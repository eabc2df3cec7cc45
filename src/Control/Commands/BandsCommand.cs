using ActorNotice.Signals;

namespace ActorNotice.Control.Commands;

/// <summary><c>/bands SYMBOL</c>: the window as it stands, every interval.</summary>
internal sealed class BandsCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "bands";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Arguments => "SYMBOL";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("종목의 볼린저 밴드", "a symbol's bands");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        if (call.Words.IsEmpty) return new Reply($"/{Name} {Arguments}");
        var streams = await rooms.StreamsAsync(call.Words[0]);
        return streams.IsEmpty ? await rooms.NotWatchedAsync(call.Words[0])
            : new Reply(string.Join("\n\n", streams.Select(stream => Lines(stream, rooms))));
    }

    private static string Lines(StreamSnapshot stream, Rooms rooms)
    {
        var tongue = rooms.Tongue;
        if (stream is not { LastCandle: { } candle, Bands: { } bands })
            return $"{stream.Stream}\n{tongue.Of("준비 중", "warming up")}: {stream.Reason}";
        var decimals = rooms.Ports.Decimals(stream.Stream.Symbol);
        var closed = stream.Stream.Interval.Advance(candle.OpenTimeMs);
        string[] lines =
        [
            $"{stream.Stream} · {Figures.Time(closed, rooms.Ports.Zone)}",
            tongue.Of($"종가 {Figures.Of(candle.Close)}", $"close {Figures.Of(candle.Close)}"),
            tongue.Of("상단 ", "upper ") + Figures.Level(bands.Upper, decimals),
            tongue.Of("중앙 ", "middle ") + Figures.Level(bands.Middle, decimals),
            tongue.Of("하단 ", "lower ") + Figures.Level(bands.Lower, decimals),
            $"%B {Figures.Of(bands.PercentB)} · " + tongue.Of("밴드폭 ", "bandwidth ") + Figures.Percent(bands.Bandwidth)
                + (stream.Rsi is { } rsi ? $" · RSI {Figures.Of(rsi)}" : ""),
            .. stream.State == WatchState.Live ? Array.Empty<string>() : [$"{stream.State}: {stream.Reason}"],
        ];
        return string.Join('\n', lines);
    }
}
