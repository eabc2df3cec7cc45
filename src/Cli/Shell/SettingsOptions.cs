using System.CommandLine;
using ActorNotice.Host;

namespace ActorNotice.Cli.Shell;

/// <summary><c>--config</c> and <c>--set</c>, the same for every verb that reads settings.</summary>
internal sealed class SettingsOptions
{
    private const string DefaultFile = "hocon/actornotice.conf";

    internal Option<FileInfo?> Config { get; } = new("--config", "-c")
    {
        Description = "Settings file; without it hocon/actornotice.conf below the working directory, if there is one.",
        HelpName = "FILE",
    };

    internal Option<string[]> Set { get; } = new("--set", "-s")
    {
        Description = "One setting, over the file: --set watch.symbols=BTCUSDT,ETHUSDT (repeat for more).",
        HelpName = "path=value",
        DefaultValueFactory = static _ => [],
    };

    internal void AddTo(Command verb)
    {
        verb.Add(Config);
        verb.Add(Set);
    }

    /// <summary>Reads the settings as the service would; every problem is in the one exception.</summary>
    internal LoadedSettings Load(ParseResult parsed)
    {
        var file = parsed.GetValue(Config)?.FullName ?? (File.Exists(DefaultFile) ? DefaultFile : null);
        return SettingsLoader.Load(new SettingsRequest(
            file, parsed.GetValue(Set) ?? [], Environment.GetEnvironmentVariable)
        {
            OverrideFile = SettingsRequest.OverrideOf(file, Environment.GetEnvironmentVariable),
        });
    }
}
