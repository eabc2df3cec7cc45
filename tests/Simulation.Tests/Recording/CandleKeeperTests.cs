using ActorNotice.Exchange;
using ActorNotice.Market;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Recording;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.Recording;

public sealed class CandleKeeperTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private static readonly List<Candle> All = [.. Some.Minutes(60)];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-keeper-");
    private readonly List<string> _told = [];

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task WhenCandlesWereMissedThenHistoryFillsThemInTheirPlace()
    {
        var keeper = await KeepAsync(new HistoryOnHand(All) { MaxRows = 7 }, [.. All[..10], .. All[40..]]);

        Assert.Equal(All, Read());
        Assert.Equal((30, 0), (keeper.Filled, keeper.Missing));
        Assert.Contains("30 candles from 2023-11-14 22:25 UTC missed, now filled", Assert.Single(_told), StringComparison.Ordinal);
        Assert.False(File.Exists(Holes));
    }

    [Fact]
    public async Task WhenHistoryIsSlowThenNewerCandlesWaitAndTheOrderStays()
    {
        var history = new HistoryOnHand(All) { IsSlow = true };
        using var archive = new KlineArchive(_folder.FullName);
        using var keeper = new CandleKeeper(archive, new HoleFiller(history, TimeProvider.System), _told.Add);
        // A second hole opens while the first is being asked for.
        foreach (var one in All[..5].Concat(All[10..20]).Concat(All[25..])) keeper.Take(KlineEvent.Of(Some.BtcMinutes, one));
        var written = archive.Written;
        history.Open();
        await keeper.FinishAsync(Long, TimeProvider.System);
        archive.Dispose();

        Assert.Equal(5, written);
        Assert.Equal(2, history.Calls);
        Assert.Equal(All, Read());
    }

    [Fact]
    public async Task WhenTheExchangeDoesNotHaveThemEitherThenTheHolesAreNamed()
    {
        var keeper = await KeepAsync(new HistoryOnHand([.. All[..12], .. All[20..30], .. All[35..]]), [.. All[..10], .. All[40..]]);

        Assert.Equal((17, 13), (keeper.Filled, keeper.Missing));
        Assert.Equal(47, Read().Count);
        Assert.Equal(
            [
                "symbol,interval,first_missing_open_time,candles,reason",
                $"BTCUSDT,1m,{All[12].OpenTimeMs},8,\"the exchange does not have them\"",
                $"BTCUSDT,1m,{All[30].OpenTimeMs},5,\"the exchange does not have them\"",
            ],
            File.ReadAllLines(Holes));
        Assert.Equal(2, _told.Count(static line => line.Contains("missing", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhenHistoryRefusesOrThereIsNoneThenNewerCandlesAreWrittenAndTheHoleIsNamed()
    {
        var refusal = new ExchangeFault(FaultKind.Drop, FaultCause.Exchange, "no such symbol");
        await KeepAsync(new HistoryOnHand(All) { Fault = refusal }, [.. All[..10], .. All[40..50]]);
        await KeepAsync(null, All[55..]);

        Assert.Equal([.. All[..10], .. All[40..50], .. All[55..]], Read());
        Assert.Contains("no such symbol", File.ReadAllText(Holes), StringComparison.Ordinal);
        Assert.Contains("5,\"there is no history to ask\"", File.ReadAllText(Holes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheRecordingEndsBeforeHistoryAnswersThenWhatWaitsIsWrittenAndTheHoleIsNamed()
    {
        var keeper = await KeepAsync(new HistoryOnHand(All) { IsSlow = true }, [.. All[..10], .. All[40..]], TimeSpan.Zero);

        Assert.Equal(30, keeper.Missing);
        Assert.Equal([.. All[..10], .. All[40..]], Read());
        Assert.Contains("before history answered", File.ReadAllText(Holes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenARecordingGoesOnAfterAPauseThenThePauseIsFilledToo()
    {
        await KeepAsync(new HistoryOnHand(All), All[..10]);
        var keeper = await KeepAsync(new HistoryOnHand(All), All[30..]);

        Assert.Equal(20, keeper.Filled);
        Assert.Equal(All, Read());
    }

    private string Holes => Path.Combine(_folder.FullName, HoleBook.Name);

    private async Task<CandleKeeper> KeepAsync(IMarketRest? history, IEnumerable<Candle> candles, TimeSpan? patience = null)
    {
        using var archive = new KlineArchive(_folder.FullName);
        using var keeper = new CandleKeeper(archive, new HoleFiller(history, TimeProvider.System), _told.Add);
        foreach (var one in candles) keeper.Take(KlineEvent.Of(Some.BtcMinutes, one));
        await keeper.FinishAsync(patience ?? Long, TimeProvider.System);
        return keeper;
    }

    private List<Candle> Read()
    {
        var read = new List<Candle>();
        foreach (var path in _folder.EnumerateFiles("BTCUSDT-1m-*.csv").OrderBy(static file => file.Name, StringComparer.Ordinal))
        {
            using var reader = ArchiveReader.Open(path.FullName);
            while (reader.TryRead(out var candle)) read.Add(candle);
        }

        return read;
    }
}
