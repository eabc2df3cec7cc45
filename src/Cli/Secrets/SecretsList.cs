using System.CommandLine;
using System.Text.Json;
using ActorNotice.Cli.Shell;
using ActorNotice.Security;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;

namespace ActorNotice.Cli.Secrets;

/// <summary><c>secrets list</c>: every secret with its source, and every problem; never a value.</summary>
internal static class SecretsList
{
    internal static Command Create()
    {
        var options = new SettingsOptions();
        var json = new Option<bool>("--json") { Description = "One JSON object, for programs." };
        var verb = new Command(
            "list", "Show each secret with its source, and what is wrong; the exit code tells the first fault.")
        {
            json,
        };
        options.AddTo(verb);
        verb.SetAction(async (parsed, cancel) =>
        {
            var mask = Terminal.Mask;
            using var catalog = await ProcessSecrets.LoadAsync(options.Load(parsed).Settings, mask, cancel);
            if (parsed.GetValue(json)) Console.WriteLine(mask.Apply(Json(catalog)));
            else Show(catalog, mask);
            var first = catalog.Problems.FirstOrDefault(static problem => problem.Blocks);
            return first is null ? ExitCode.Done : ExitCode.Of(first.Fault);
        });
        return verb;
    }

    private static void Show(SecretCatalog catalog, SecretMask mask)
    {
        foreach (var name in SecretNames.All)
        {
            var entry = catalog.Entries.FirstOrDefault(each => each.Name == name);
            var source = entry is null ? "not set" : $"{entry.Source} ({entry.Place})";
            Console.WriteLine(mask.Apply($"{name.Spelled(),-28} {source}"));
        }

        foreach (var problem in catalog.Problems)
            Terminal.Error(mask.Apply($"{(problem.Blocks ? "refused" : "warning")}: {problem}"));
    }

    private static string Json(SecretCatalog catalog) => JsonSerializer.Serialize(new
    {
        secrets = SecretNames.All.ToArray().Select(name => new
        {
            name = name.Spelled(),
            source = catalog.Entries.FirstOrDefault(each => each.Name == name)?.Source,
            place = catalog.Entries.FirstOrDefault(each => each.Name == name)?.Place,
        }),
        problems = catalog.Problems.Select(static problem => new
        {
            fault = problem.Fault.ToString(),
            name = problem.Name?.Spelled(),
            place = problem.Place,
            message = problem.Message,
            cure = problem.Cure,
            blocks = problem.Blocks,
        }),
    });
}
