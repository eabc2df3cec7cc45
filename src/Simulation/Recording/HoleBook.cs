using System.Globalization;

namespace ActorNotice.Simulation.Recording;

/// <summary>The list of what is missing in a folder of recorded candles: <c>holes.csv</c>, a line each; there only once
/// something is missing.</summary>
/// <param name="folder">The folder.</param>
internal sealed class HoleBook(string folder)
{
    /// <summary>The file's name.</summary>
    internal const string Name = "holes.csv";

    private const string Header = "symbol,interval,first_missing_open_time,candles,reason\n";

    /// <summary>Adds a line.</summary>
    internal void Add(RecordedHole hole, string reason)
    {
        var path = Path.Combine(folder, Name);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{hole.Stream.Symbol},{hole.Stream.Interval},{hole.FromMs},{hole.Count},\"{reason.Replace('"', '\'')}\"\n");
        File.AppendAllText(path, File.Exists(path) ? line : Header + line);
    }
}
