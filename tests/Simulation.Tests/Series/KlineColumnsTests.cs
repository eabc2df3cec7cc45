using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Simulation.Archive;
using ActorNotice.Simulation.Series;
using ActorNotice.Simulation.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Simulation.Tests.Series;

public sealed class KlineColumnsTests : IDisposable
{
    private static readonly ArchiveOptions Lean = new() { PricesOnly = true };
    private readonly ArchiveFile _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhenOnlyPricesAreReadThenTheyAreThoseOfTheWholeCandles(bool isFull)
    {
        var path = Write("BTCUSDT-1m-a.csv", Walk.Candles(500), isFull);

        var (whole, lean) = (Candles(path, null), Candles(path, Lean));

        Assert.Equal(500, whole.Count);
        Assert.Equal(whole.Select(static one => one with { Volume = 0, QuoteVolume = 0, Trades = 0 }), lean);
    }

    [Theory]
    [InlineData("1700000160000,1,2,1,1.5,9,1700000219999,9,4,5,6")]
    [InlineData("1700000160000,1,2,1,1.5,9,1700000219999,9,4,5,6,0,0")]
    [InlineData("1700000160000,1,2,1,1.5,9,1700000219998,9,4,5,6,0")]
    [InlineData("1700000160000,1,2,1,1.5,9,17000002x9999,9,4,5,6,0")]
    [InlineData("1700000160000,1,2,1,1.5,,1700000219999,9,4,5,6,0")]
    [InlineData("1700000160000,1,2,1,1.5,9,1700000219999,9,4,5,,0")]
    [InlineData("1700000160000,1,2,1.6,1.5,9,1700000219999,9,4,5,6,0")]
    [InlineData("1700000160000,1,2,1,x,9,1700000219999,9,4,5,6,0")]
    [InlineData("1700000100000,1,2,1,1.9,9,1700000159999,9,4,5,6,0")]
    public void WhenARowIsBadThenBothWaysRefuseItInTheSameWords(string row)
    {
        var path = _files.Plain("BTCUSDT-1m-bad.csv", "1700000100000,1,2,1,1.5,9,1700000159999,9,4,5,6,0", row);

        var whole = Assert.Throws<ArchiveFormatException>(() => Candles(path, null));

        Assert.Equal(whole.Message, Assert.Throws<ArchiveFormatException>(() => Candles(path, Lean)).Message);
    }

    [Fact]
    public void WhenAnyByteOfARowIsDamagedThenBothWaysReadTheSameOrRefuseInTheSameWords()
    {
        const string Letters = "0123456789.,,..--/x:+ \r";
        var candles = Walk.Candles(40);
        Prop.ForAll(ArbMap.Default.ArbFor<(int Row, int At, int Letter, bool IsCut, bool IsFull)>(), one =>
        {
            var lines = candles.Select(static candle => ArchiveFile.Row(candle)).ToArray();
            if (!one.IsFull) lines = [.. candles.Select(ArchiveFile.ShortRow)];
            ref var line = ref lines[(uint)one.Row % lines.Length];
            var at = (int)((uint)one.At % line.Length);
            var letter = one.IsCut ? "" : Letters[(int)((uint)one.Letter % Letters.Length)].ToString();
            line = line[..at] + letter + line[(at + 1)..];
            var path = _files.Plain("BTCUSDT-1m-fuzz.csv", lines);

            Assert.Equal(Outcome(path, null), Outcome(path, Lean));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    [Fact]
    public void WhenPricesHaveAnyNumberOfDigitsThenBothWaysReadTheSame() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(ulong Units, byte Decimals, ulong Volume)>(), one =>
        {
            var digits = 1 + (int)(one.Units % 17);
            var units = one.Units % (ulong)Math.Pow(10, digits) + 1;
            var decimals = one.Decimals % 9;
            var price = (units / (decimal)Math.Pow(10, decimals)).ToString("F" + decimals, CultureInfo.InvariantCulture);
            string[] lines =
            [
                .. Enumerable.Range(0, 3).Select(i => Some.StartMs + (i * 60_000L)).Select(
                    open => $"{open},{price},{price},{price},{price},{one.Volume},{open + 59_999},1,2,3,4,0"),
            ];
            var path = _files.Plain("BTCUSDT-1m-digits.csv", lines);

            Assert.Equal(Outcome(path, null), Outcome(path, Lean));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void WhenFilesOfOneStreamAreReadThenTheyAreOneSeriesWhateverTheirOrder()
    {
        var candles = Walk.Candles(90);
        string[] files =
        [
            Write("BTCUSDT-1m-2.csv", candles[50..]), Write("ETHUSDT-1m-1.csv", candles), Write("BTCUSDT-1m-1.csv", candles[..60]),
        ];

        var series = KlineColumns.Read(files);

        Assert.Equal(["BTCUSDT 1m", "ETHUSDT 1m"], series.Select(static one => one.Stream.ToString()));
        Assert.Equal(candles.Select(static one => one.OpenTimeMs), series[0].OpenMs);
        Assert.Equal(series[1].Close, series[0].Close);
    }

    [Fact]
    public void WhenTwoFilesOfOneStreamDisagreeThenThatIsTold()
    {
        var candles = Walk.Candles(20);
        var other = candles[10] with { High = new Price(candles[10].High.Units + 1_000_000) };
        string[] files = [Write("BTCUSDT-1m-1.csv", candles), Write("BTCUSDT-1m-2.csv", [other])];

        var bad = Assert.Throws<FormatException>(() => KlineColumns.Read(files));

        Assert.Contains(candles[10].OpenTimeMs.ToString(CultureInfo.InvariantCulture), bad.Message, StringComparison.Ordinal);
    }

    // The prices, or why there are none.
    private static string Outcome(string path, ArchiveOptions? options)
    {
        try
        {
            return string.Join('\n', Candles(path, options).Select(
                static one => $"{one.OpenTimeMs} {one.Open} {one.High} {one.Low} {one.Close}"));
        }
        catch (ArchiveFormatException bad)
        {
            // The refusal is what is compared.
            return bad.Message;
        }
    }

    private static List<Candle> Candles(string path, ArchiveOptions? options)
    {
        using var reader = ArchiveReader.Open(path, options);
        List<Candle> candles = [];
        while (reader.TryRead(out var candle)) candles.Add(candle);
        return candles;
    }

    private string Write(string name, IEnumerable<Candle> candles, bool isFull = true) => _files.Plain(
        name, candles.Select(static candle => ArchiveFile.Row(candle))
            .Select(row => isFull ? row : string.Join(',', row.Split(',').Take(6))));
}
