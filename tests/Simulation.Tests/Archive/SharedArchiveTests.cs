using ActorNotice.Simulation.Archive;
using ActorNotice.Support;

namespace ActorNotice.Simulation.Tests.Archive;

/// <summary>Real files, where they are at hand; what they prove is proven on generated ones beside this.</summary>
public sealed class SharedArchiveTests
{
    [SkippableTheory]
    [InlineData("um-futures/1m/FILUSDT-1m-2023-06.csv.gz", 43_200, 0, 0, 12)]
    [InlineData("um-futures/1m/ALGOUSDT-1m-2024-09.csv.gz", 43_200, 0, 0, 12)]
    [InlineData("um-futures/15m/BTCUSDT-15m-20250831-20260528.csv.gz", 25_920, 0, 0, 12)]
    [InlineData("um-futures/3m/CRVUSDT-3m-20250704-20251231.csv.gz", 86_399, 0, 0, 6)]
    [InlineData("spot/1m/NEOBTC-1m-20200207-20200315.csv.gz", 52_714, 1, 542, 6)]
    [InlineData("spot/1m/ADABTC-1m-2021-11-27-headerless-sample.csv.gz", 10, 0, 0, 12)]
    [InlineData("spot/1m/LUNAUSDT-1m-2022-05.zip", 18_400, 0, 26_240, 12)]
    [InlineData("spot/1h/BTCUSDT-1h-20170817-20240421.csv.gz", 58_419, 0, 128, 6)]
    public void WhenARealFileIsReadThenItHoldsWhatItsNotesSay(string name, long candles, long doubled, long missing, int columns)
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        var summary = Read(SharedFolder.PathOf(name));

        Assert.Equal((candles, doubled, missing, columns), (summary.Candles, summary.Doubled, summary.Missing, summary.Columns));
    }

    [SkippableFact]
    public void WhenAllRealFilesAreReadThenNoneIsRefused()
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);
        var folder = SharedFolder.PathOf("");
        var files = ((string[])["um-futures", "spot"]).SelectMany(sub => Directory.EnumerateFiles(
            Path.Combine(folder, sub), "*", SearchOption.AllDirectories)).ToList();

        Assert.True(files.Count > 40);
        Assert.All(files, static path => Assert.True(Read(path).Candles > 0));
    }

    [SkippableFact]
    public void WhenARealFileCountsMicrosecondsThenThatIsSeen()
    {
        Skip.If(SharedFolder.Data is null, SharedFolder.Absent);

        var summary = Read(SharedFolder.PathOf("reference/quantedge-ta/btcusdt-1h.csv"));

        Assert.Equal((744L, true), (summary.Candles, summary.Microseconds));
    }

    private static ArchiveSummary Read(string path)
    {
        using var reader = ArchiveReader.Open(path);
        while (reader.TryRead(out _)) { }
        return reader.Summary;
    }
}
