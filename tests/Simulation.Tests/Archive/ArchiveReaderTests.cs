using ActorNotice.Market;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Tests.Support;

namespace ActorNotice.Simulation.Tests.Archive;

public sealed class ArchiveReaderTests : IDisposable
{
    private const string Name = "BTCUSDT-1m-2023-11.csv";
    private readonly ArchiveFile _files = new();
    private readonly List<Candle> _candles = [.. Some.Minutes(30)];

    public void Dispose() => _files.Dispose();

    private IEnumerable<string> Rows => _candles.Select(static candle => ArchiveFile.Row(candle));

    [Fact]
    public void WhenAFileIsPlainThenItsCandlesAreReadExactly()
    {
        var (candles, summary) = Read(_files.Plain(Name, Rows));

        Assert.Equal(_candles, candles);
        Assert.Equal((30L, 0L, false, 12, false), (
            summary.Candles, summary.Doubled, summary.HasHeader, summary.Columns, summary.Microseconds));
        Assert.Empty(summary.Gaps);
    }

    [Fact]
    public void WhenAFileIsPackedOrNamesItsColumnsThenNothingChanges()
    {
        var withHeader = Rows.Prepend(ArchiveFile.Header).ToList();
        Assert.Equal(_candles, Read(_files.Plain(Name, withHeader)).Candles);
        Assert.Equal(_candles, Read(_files.Gzip(Name + ".gz", withHeader)).Candles);
        Assert.Equal(_candles, Read(_files.Gzip("BTCUSDT-1m-a.csv.gz", Rows)).Candles);
        Assert.Equal(_candles, Read(_files.Zip("BTCUSDT-1m-2023-11.zip", withHeader)).Candles);
        Assert.Equal(_candles, Read(_files.Plain("BTCUSDT-1m-crlf.csv", withHeader.Select(static row => row + "\r"))).Candles);
        Assert.Equal(_candles, Read(_files.Plain("BTCUSDT-1m-bom.csv", withHeader.Prepend("").Select(
            static (row, index) => index == 1 ? "\uFEFF" + row : row).Skip(1))).Candles);
        Assert.Equal(_candles, Read(_files.Plain("BTCUSDT-1m-blank.csv", withHeader.Append(""))).Candles);
        Assert.True(Read(_files.Plain(Name, withHeader)).Summary.HasHeader);
    }

    [Fact]
    public void WhenTimesAreMicrosecondsThenCandlesStillCarryMilliseconds()
    {
        var (candles, summary) = Read(_files.Plain(Name, _candles.Select(static candle => ArchiveFile.Row(candle, 1000))));

        Assert.Equal(_candles, candles);
        Assert.True(summary.Microseconds);
    }

    [Fact]
    public void WhenThereAreSixColumnsThenTradesAndQuoteVolumeAreUnknown()
    {
        var (candles, summary) = Read(_files.Plain(Name, _candles.Select(ArchiveFile.ShortRow)));

        Assert.Equal(_candles.Select(static candle => candle with { QuoteVolume = 0, Trades = 0 }), candles);
        Assert.Equal(6, summary.Columns);
    }

    [Fact]
    public void WhenNumbersHaveManyDigitsThenTheyAreStillExact()
    {
        var row = $"{Some.StartMs},0.00000295,12345678.123456780000,0.00000001,92000000000,1471651.39999999990000000001";

        var candle = Assert.Single(Read(_files.Plain(Name, row.Replace("12345678", "92000000001", StringComparison.Ordinal))).Candles);

        Assert.Equal((295L, 1L, 9_200_000_000_000_000_000), (candle.Open.Units, candle.Low.Units, candle.Close.Units));
        Assert.Equal(1471651.39999999990000000001m, candle.Volume);
    }

    [Fact]
    public void WhenMinutesAreMissingThenTheGapsAreListedAndNothingIsInvented()
    {
        int[] missing = [3, 10, 11, 12];
        var kept = _candles.Where((_, index) => !missing.Contains(index)).ToList();

        var (candles, summary) = Read(_files.Plain(Name, kept.Select(static candle => ArchiveFile.Row(candle))));

        Assert.Equal(kept, candles);
        Assert.Equal([new ArchiveGap(_candles[3].OpenTimeMs, 1), new ArchiveGap(_candles[10].OpenTimeMs, 3)], summary.Gaps);
        Assert.Equal(4, summary.Missing);
    }

    [Fact]
    public void WhenARowComesTwiceThenItIsDroppedAndCounted()
    {
        var (candles, summary) = Read(_files.Plain(Name, Rows.Take(5).Concat(Rows.Skip(4))));

        Assert.Equal(_candles, candles);
        Assert.Equal(1, summary.Doubled);
    }

    [Theory]
    [InlineData(0, "x1700000100000", 2, "open_time")]
    [InlineData(0, "170000010000", 2, "open_time")]
    [InlineData(0, "1700000100001", 2, "open_time")]
    [InlineData(0, "1700000160000000", 2, "open_time")]
    [InlineData(0, "1700000040000", 3, "open_time")]
    [InlineData(1, "", 3, "open")]
    [InlineData(1, "-1", 3, "open")]
    [InlineData(2, "1e5", 3, "high")]
    [InlineData(2, "1", 3, "high")]
    [InlineData(3, "200", 3, "low")]
    [InlineData(3, "0", 3, "low")]
    [InlineData(4, "nan", 3, "close")]
    [InlineData(4, "1.123456789", 3, "close")]
    [InlineData(5, "1.2.3", 3, "volume")]
    [InlineData(6, "1700000219998", 3, "close_time")]
    [InlineData(7, "\"5\"", 3, "quote_volume")]
    [InlineData(8, "1.5", 3, "count")]
    [InlineData(9, "", 3, "taker_buy_volume")]
    [InlineData(10, "x", 3, "taker_buy_quote_volume")]
    [InlineData(11, "", 3, "ignore")]
    public void WhenAFieldIsBadThenFileLineAndFieldAreNamed(int field, string text, long line, string name)
    {
        var rows = Rows.Take(5).ToList();
        var bad = rows[(int)line - 1].Split(',');
        bad[field] = text;
        rows[(int)line - 1] = string.Join(',', bad);
        var path = _files.Plain(Name, rows);

        var problem = Assert.Throws<ArchiveFormatException>(() => Read(path));

        Assert.Equal((path, line, name), (problem.File, problem.Line, problem.Field));
        Assert.StartsWith($"{path}, line {line}, field {name}: ", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(problem.Cure, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenARowIsCutOffOrTooLongThenItsColumnsAreCounted()
    {
        var cut = Rows.Take(3).Append("1700000280000,103").ToList();
        var extra = Rows.Take(3).Select(static (row, index) => index == 2 ? row + ",1" : row);
        var two = new[] { "1,2" };

        Assert.Equal((4L, "row"), Place(Assert.Throws<ArchiveFormatException>(() => Read(_files.Plain(Name, cut)))));
        Assert.Equal((3L, "row"), Place(Assert.Throws<ArchiveFormatException>(() => Read(_files.Plain(Name, extra)))));
        Assert.Equal((1L, "row"), Place(Assert.Throws<ArchiveFormatException>(() => Read(_files.Plain(Name, two)))));
    }

    [Fact]
    public void WhenTwoRowsOfOneTimeDifferThenThatIsAnError()
    {
        var other = ArchiveFile.Row(_candles[4] with { Close = _candles[4].Open });

        var problem = Assert.Throws<ArchiveFormatException>(() => Read(_files.Plain(Name, Rows.Take(5).Append(other))));

        Assert.Equal((6L, "open_time"), Place(problem));
        Assert.Contains("twice", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhenThePackingIsDamagedThenThatIsSaid()
    {
        File.WriteAllBytes(_files.Path("BTCUSDT-1m-x.csv.gz"), [1, 2, 3]);
        File.WriteAllBytes(_files.Path("BTCUSDT-1m-x.zip"), [1, 2, 3]);
        _files.Zip("BTCUSDT-1m-two.zip", Rows, members: 2);

        foreach (var name in (string[])["BTCUSDT-1m-x.csv.gz", "BTCUSDT-1m-x.zip", "BTCUSDT-1m-two.zip"])
            Assert.Equal((0L, "file"), Place(Assert.Throws<ArchiveFormatException>(() => Read(_files.Path(name)))));
        Assert.Throws<FileNotFoundException>(() => Read(_files.Path("BTCUSDT-1m-none.csv")));
    }

    [Fact]
    public void WhenALineNeverEndsThenTheReaderDoesNotSwallowTheFile()
    {
        var path = _files.Plain(Name, new string('1', 3 << 20));

        Assert.Equal((1L, "row"), Place(Assert.Throws<ArchiveFormatException>(() => Read(path))) with { Item1 = 1 });
    }

    [Fact]
    public void WhenTheNameTellsNothingThenBothMustBeGiven()
    {
        var path = _files.Plain("klines.csv", Rows);

        Assert.Throws<ArchiveFormatException>(() => ArchiveReader.Open(path));
        using var reader = ArchiveReader.Open(path, new ArchiveOptions { Symbol = Some.Btc, Interval = Interval.OneMinute });

        Assert.Equal(Some.BtcMinutes, reader.Stream);
        Assert.True(reader.TryRead(out _));
    }

    [Theory]
    [InlineData("BTCUSDT-1m-2024-01.zip", "BTCUSDT", "1m")]
    [InlineData("/a/b-c/ETHUSDT-4h-2024-01-31.csv.gz", "ETHUSDT", "4h")]
    [InlineData("btcusdt-1mo.csv", "BTCUSDT", "1M")]
    [InlineData("data.csv", null, null)]
    [InlineData("BTCUSDT-2024.csv", null, null)]
    public void WhenANameIsGuessedThenTheArchivesSpellingCounts(string path, string? symbol, string? interval)
    {
        var guess = ArchiveName.Guess(path);

        Assert.Equal((symbol, interval), (guess.Symbol?.Name, guess.Interval?.Code));
    }

    [Fact]
    public void WhenAFileIsReadThenProgressGoesFromNothingToAll()
    {
        var path = _files.Plain(Name, Some.Minutes(30_000).Select(static candle => ArchiveFile.Row(candle)));
        var steps = new List<ArchiveProgress>();

        using var reader = ArchiveReader.Open(path, new ArchiveOptions { Progress = steps.Add });
        while (reader.TryRead(out _)) { }

        Assert.True(steps.Count >= 3);
        Assert.Equal(steps.Select(static step => step.BytesRead).Order(), steps.Select(static step => step.BytesRead));
        Assert.Equal((new FileInfo(path).Length, new FileInfo(path).Length), (steps[^1].BytesRead, steps[^1].BytesTotal));
        Assert.Equal(30_000, reader.Summary.Candles);
    }

    private static (long Line, string Field) Place(ArchiveFormatException problem) => (problem.Line, problem.Field);

    private static (List<Candle> Candles, ArchiveSummary Summary) Read(string path)
    {
        using var reader = ArchiveReader.Open(path);
        var candles = new List<Candle>();
        while (reader.TryRead(out var candle)) candles.Add(candle);
        return (candles, reader.Summary);
    }
}
