using System.Globalization;
using ActorNotice.Simulation.Scenarios;
using ActorNotice.Simulation.Scenarios.Playing;
using ActorNotice.Simulation.Scenarios.Reading;

namespace ActorNotice.Simulation.Tests.Scenarios;

/// <summary>A scenario of a test's own, among the temporary files.</summary>
internal sealed class ScenarioFile : IDisposable
{
    internal const string Crash =
        "length = 30m\nmarket.symbols.BTCUSDT { price = 60000, tick = 0.1, path = [{ candles = 15 }, { candles = 4, by = -4 }] }\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-story-");

    internal string Folder => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    internal string Write(string text, string name = "story.conf")
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    internal Scenario Load(string text) => ScenarioReader.Read(Write(text));

    /// <summary>Plays, and gives what happened in a lane.</summary>
    internal string[] Play(string text, StoryLane lane) =>
        [.. ScenarioPlay.Run(Load(text)).Lines.Where(line => line.Lane == lane).Select(static line => string.Create(
            CultureInfo.InvariantCulture, $"{line.At:hh\\:mm} {line.What}"))];
}
