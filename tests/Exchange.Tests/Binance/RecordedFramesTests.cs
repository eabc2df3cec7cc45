using System.IO.Compression;
using System.Text.Json;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Tests.Support;
using ActorNotice.Support;

namespace ActorNotice.Exchange.Tests.Binance;

public class RecordedFramesTests
{
    private static readonly Market.StreamKey[] Streams =
        [.. new[] { "SUSHIUSDT", "AKROUSDT", "KEEPUSDT", "CTKUSDT" }.Select(static symbol => Frames.Key(symbol, "1m"))];

    [SkippableFact]
    public void WhenRecordedKlinesAreReadThenEachEqualsJsonDocumentAndFourAreCloses()
    {
        var frames = Klines();
        var oracle = new KlineOracle(Streams);
        var parser = new KlineFrameParser(Streams);

        Assert.Equal(67, frames.Length);
        Assert.All(frames, frame => Assert.Equal(oracle.Judge(frame, out _), Parsed.Of(parser, frame)));
        Assert.Equal(4, frames.Count(frame => Parsed.Of(parser, frame).Kind == FrameKind.ClosedCandle));
    }

    [SkippableFact]
    public void WhenOtherRecordedEventsComeThenOnlyKlinesAreTaken()
    {
        var path = Recorded("ws/cryptofeed-BINANCE_FUTURES.ws.1.0.txt.gz");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var parser = new KlineFrameParser(Streams);
        var kinds = new List<FrameKind>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line) kinds.Add(Parsed.Of(parser, Frames.Utf8(line[(line.IndexOf(' ') + 1)..])).Kind);

        Assert.Equal(1_535, kinds.Count);
        Assert.Equal(67, kinds.Count(static kind => kind is FrameKind.OpenCandle or FrameKind.ClosedCandle));
        Assert.Equal(1_535 - 67, kinds.Count(static kind => kind == FrameKind.Rejected));
    }

    [SkippableFact]
    public void WhenRecordedKlinesAreDamagedThenTheParserAgreesWithJsonDocument()
    {
        var frames = Klines();
        var mutator = new FrameMutator(new Random(5));
        var oracle = new KlineOracle(Streams);
        var parser = new KlineFrameParser(Streams);
        for (var i = 0; i < 20_000; i++)
        {
            var frame = mutator.Mutate(frames[i % frames.Length]);
            if (oracle.Judge(frame, out var isJson) is { } expected && isJson)
                Assert.Equal(expected, Parsed.Of(parser, frame) with { Rejection = null });
        }
    }

    private static byte[][] Klines() =>
    [
        .. File.ReadLines(Recorded("ws/um-futures-kline_1m-20210722.jsonl")).Select(static line =>
        {
            using var json = JsonDocument.Parse(line);
            return Frames.Utf8(json.RootElement.GetProperty("frame").GetRawText());
        }),
    ];

    private static string Recorded(string relative)
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        return SharedFolder.PathOf(relative);
    }
}
