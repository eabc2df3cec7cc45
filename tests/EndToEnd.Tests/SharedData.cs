using System.Globalization;

namespace ActorNotice.EndToEnd.Tests;

/// <summary>The real klines beside the checkout, where there are any; they are not ours to publish.</summary>
internal static class SharedData
{
    internal const string Absent = "the real klines (../shared/data) are not beside this checkout";

    internal static string? Folder { get; } = Find();

    internal static string Path(string relative) => System.IO.Path.Combine(Folder ?? "", relative);

    /// <summary>Open time and side of every signal of a series at a threshold, from <c>expected-bollinger.csv</c>.</summary>
    internal static IReadOnlyList<(long OpenTimeMs, string Side)> ExpectedSignals(string series, decimal threshold) =>
    [
        .. from line in File.ReadLines(Path("expected-bollinger.csv")).Skip(1)
           let field = line.Split(',')
           where field[0] == "signal" && field[1] == series
           where decimal.Parse(field[10], CultureInfo.InvariantCulture) == threshold
           select (long.Parse(field[3], CultureInfo.InvariantCulture), field[11]),
    ];

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "ActorNotice.sln")))
            folder = folder.Parent;
        var data = System.IO.Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data");
        return Directory.Exists(data) ? data : null;
    }
}
