using ActorNotice.Market;
using ActorNotice.Notify.Wiring;
using ActorNotice.Signals;

namespace ActorNotice.Control.Commands;

/// <summary><c>/chart SYMBOL [INTERVAL]</c>: the watch's own window as a picture.</summary>
internal sealed class ChartCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "chart";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Arguments => "SYMBOL [INTERVAL]";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("차트 그림", "a picture of the chart");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        if (call.Words.IsEmpty) return new Reply($"/{Name} {Arguments}");
        var streams = (await rooms.StreamsAsync(call.Words[0])).Select(static one => one.Stream).Order().ToList();
        if (streams.Count == 0) return await rooms.NotWatchedAsync(call.Words[0]);
        if (call.Words.Length < 2) return await DrawnAsync(streams[0], rooms);
        return Interval.TryParse(call.Words[1], out var interval)
            && streams.Contains(streams[0] with { Interval = interval })
            ? await DrawnAsync(streams[0] with { Interval = interval }, rooms)
            : new Reply(
                $"{streams[0].Symbol.Name}: {string.Join(' ', streams.Select(static one => one.Interval.Code))}");
    }

    private static async Task<Reply> DrawnAsync(StreamKey stream, Rooms rooms)
    {
        var picture = (await rooms.AskAsync<PictureAnswer>(new PictureQuery(stream))).Picture;
        if (picture is null)
            return new Reply(rooms.Tongue.Of(
                "아직 봉이 없습니다.",
                "No picture: there is no candle yet."));
        var png = TelegramDoor.Draw(picture, rooms.Ports.Decimals(stream.Symbol), rooms.Ports.Zone);
        return new Reply($"{stream}") { Picture = png };
    }
}
