using ActorNotice.Hocon;
using ActorNotice.Simulation.Scenarios.Steps;
using ActorNotice.Simulation.World;

namespace ActorNotice.Simulation.Scenarios.Playing;

/// <summary>The settings file of a play, among the temporary files; steps edit it.</summary>
internal sealed class SettingsFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actornotice-scenario-");
    private readonly bool _isVirtual;
    private HoconObject _settings;

    internal SettingsFile(Scenario scenario, bool isVirtual = true)
    {
        _isVirtual = isVirtual;
        var symbols = string.Join(", ", scenario.Market.Symbols.Select(static spec => $"\"{spec.Symbol}\""));
        var usual = $"watch {{ symbols = [{symbols}], intervals = [1m] }}, notify.language = en";
        if (scenario.Steps.Any(static step => step.IsTalk)) usual += ", " + Person.Settings;
        _settings = scenario.Settings.WithFallback(HoconParser.Parse(usual).Resolve());
        Edit(HoconObject.Empty, "");
    }

    /// <summary>Where it is.</summary>
    internal string Path => System.IO.Path.Combine(_folder.FullName, "actornotice.conf");

    /// <summary>Lays settings over those in it.</summary>
    internal void Edit(HoconObject settings, string broken)
    {
        _settings = settings.WithFallback(_settings);
        var text = HoconRenderer.Render(_settings);
        var whole = _isVirtual ? VirtualSettings.Compose(text) : $"actornotice {{\n{text}\n}}\n";
        File.WriteAllText(Path, whole + broken);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
