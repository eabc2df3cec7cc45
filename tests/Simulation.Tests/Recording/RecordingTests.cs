using System.Text;
using ActorNotice.Exchange;
using ActorNotice.Exchange.Binance;
using ActorNotice.Exchange.Settings;
using ActorNotice.Market;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.ExchangePeer;
using ActorNotice.Simulation.Recording;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.Recording;

public sealed class RecordingTests : IDisposable
{
    private const int Minutes = 60;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-record-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WhenTheStreamIsRecordedThenItsFilesHoldTheCandlesAsTheyWere()
    {
        await RecordAsync("first");

        var read = Directory.GetFiles(At("first"), "*.csv").Order(StringComparer.Ordinal).SelectMany(Read).ToList();

        Assert.Equal(Some.Minutes(Minutes), read);
    }

    [Fact]
    public async Task WhenFramesAreServedAgainThenTheyAreTheSameToTheByte()
    {
        await RecordAsync("first");
        var player = FramePlayer.Load(At("first.gz"));
        await using var exchange = await SimulatedExchange.StartAsync(
            player.Market, new SimulatedExchangeOptions { StartMs = player.StartMs, Settle = TimeSpan.Zero });
        using var stop = new CancellationTokenSource();
        var playing = player.PlayAsync(exchange, TimeProvider.System, stop.Token);

        await RecordAsync("second", exchange);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await playing;
            stop.Token.ThrowIfCancellationRequested();
        });

        Assert.Equal(Texts("first.gz").Where(IsKline), Texts("second.gz").Where(IsKline));
        Assert.Equal(Some.Minutes(Minutes).Last(), player.Market.CandleAt(Some.BtcMinutes, Some.Minutes(Minutes).Last().OpenTimeMs));
    }

    [Fact]
    public async Task WhenARecordingGoesOnInTheSameFolderThenNoCandleIsTwiceInIt()
    {
        await RecordAsync("first");
        await RecordAsync("first");

        Assert.Equal(Minutes, Directory.GetFiles(At("first"), "*.csv").SelectMany(Read).Count());
    }

    [Fact]
    public async Task WhenTheLineIsCutThenTheMissedCandlesComeFromHistoryAndTheFramesSayWhereItWas()
    {
        // A minute of market takes 30 ms: the recorder is away for some thirty of them.
        await using var exchange = await SimulatedExchange.StartAsync(
            Some.Recorded(3 * Minutes), Some.AtOnce with { UpdatesPerCandle = 2, Speed = 2_000 });
        using var rest = (IDisposable)BinanceExchange.CreateRest(
            new ExchangeSettings { RestEndpoint = exchange.RestBase.ToString().TrimEnd('/') }, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var closes = 0;
        using var recorder = new StreamRecorder(At("cut"), At("cut.gz"), TimeProvider.System, (IMarketRest)rest)
        {
            OnClose = () =>
            {
                if (++closes == 20) exchange.DropConnections();
                if (closes == 40) stop.Cancel();
            },
        };

        await recorder.RunAsync(new Uri($"{exchange.WebSocketBase}market/stream"), [Some.BtcMinutes], stop.Token);
        recorder.Dispose();
        var read = Directory.GetFiles(At("cut"), "BTC*.csv").Order(StringComparer.Ordinal).SelectMany(Read).ToList();

        Assert.Equal(1, recorder.Cuts);
        Assert.True(recorder.Filled > 0);
        Assert.Equal(Some.Minutes(read.Count), read);
        Assert.Single(Texts("cut.gz"), static frame => frame.Contains("\"cut\"", StringComparison.Ordinal));
        Assert.True(FramePlayer.Load(At("cut.gz")).StartMs > 0);
    }

    [Fact]
    public void WhenAFrameFileWasCutOffThenWhatIsWholeIsRead()
    {
        using (var file = FrameFile.Create(At("cut.gz")))
        {
            for (var i = 0; i < 50; i++)
            {
                file.Add(new RecordedFrame(i, Encoding.UTF8.GetBytes($"{{\"n\":{i}}}")));
                file.Flush();
            }
        }

        var bytes = File.ReadAllBytes(At("cut.gz"));
        File.WriteAllBytes(At("cut.gz"), bytes[..(bytes.Length * 2 / 3)]);
        var read = FrameFile.Read(At("cut.gz")).ToList();

        Assert.InRange(read.Count, 10, 49);
        Assert.All(read.Take(read.Count - 1), static frame => Assert.Equal($"{{\"n\":{frame.AtMs}}}", Encoding.UTF8.GetString(frame.Utf8.Span)));
    }

    [Fact]
    public void WhenALineHasNoTimeThenItsNumberIsTold()
    {
        using (var file = FrameFile.Create(At("bad.gz"))) file.Add(new RecordedFrame(7, "x\ny z"u8.ToArray()));

        Assert.Contains("line 2", Assert.Throws<FormatException>(() => FrameFile.Read(At("bad.gz")).ToList()).Message, StringComparison.Ordinal);
    }

    private static bool IsKline(string frame) => frame.Contains("\"kline\"", StringComparison.Ordinal);

    private static List<Candle> Read(string path)
    {
        using var reader = ArchiveReader.Open(path);
        List<Candle> candles = [];
        while (reader.TryRead(out var candle)) candles.Add(candle);
        return candles;
    }

    private string At(string name) => Path.Combine(_folder.FullName, name);

    private List<string> Texts(string name) =>
        [.. FrameFile.Read(At(name)).Select(static frame => Encoding.UTF8.GetString(frame.Utf8.Span))];

    private async Task RecordAsync(string name)
    {
        await using var exchange = await SimulatedExchange.StartAsync(Some.Recorded(Minutes), Some.AtOnce with { UpdatesPerCandle = 2 });
        await RecordAsync(name, exchange);
    }

    // Until the last candle's close was heard.
    private async Task RecordAsync(string name, SimulatedExchange exchange)
    {
        using var stop = new CancellationTokenSource();
        var closes = 0;
        using var recorder = new StreamRecorder(At(name), At(name + ".gz"), TimeProvider.System)
        {
            OnClose = () =>
            {
                if (++closes == Minutes) stop.Cancel();
            },
        };
        await recorder.RunAsync(new Uri($"{exchange.WebSocketBase}market/stream"), [Some.BtcMinutes], stop.Token);
    }
}
