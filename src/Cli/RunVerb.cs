using System.CommandLine;
using ActorNotice.Cli.Secrets;
using ActorNotice.Cli.Shell;
using ActorNotice.Host;
using ActorNotice.Security;
using ActorNotice.Security.Sources;
using ActorNotice.Telemetry.Logs;

namespace ActorNotice.Cli;

/// <summary><c>run</c>: the service, until it is stopped or the fail-safe halts it.</summary>
internal static class RunVerb
{
    internal static void Equip(Command verb)
    {
        var options = new SettingsOptions();
        options.AddTo(verb);
        verb.SetAction((parsed, stop) => RunAsync(options.Load(parsed), stop));
    }

    private static async Task<int> RunAsync(LoadedSettings loaded, CancellationToken stop)
    {
        var settings = loaded.Settings;
        var mask = Terminal.Mask;
        using var keys = ProcessSecrets.OpenKeys(settings, mask);
        using var secrets = await ProcessSecrets.LoadAsync(settings, mask, keys, stop);
        ProcessSecrets.AuditRefusals(secrets, settings, mask);
        if (!Usable(secrets, settings)) return ExitCode.BadUsage;

        using var log = LogPipeline.Create(settings.Log, mask);
        var ports = new ServicePorts
        {
            Secrets = secrets,
            ReadSecrets = cancel => ProcessSecrets.LoadAsync(settings, mask, keys, cancel),
            Mask = mask,
            Console = Console.Out,
            Log = log.Logger,
            SetLogLevel = level => log.Level = level,
        };
        await using var service = await NoticeService.StartAsync(loaded, ports, stop);
        // The gateway has its own copy: from here on the exchange's key is there and nowhere else.
        secrets.Zero(
            SecretName.BinanceApiKey, SecretName.BinanceApiSecret, SecretName.BinanceTestnetApiKey,
            SecretName.BinanceTestnetApiSecret);
        await using var stopping = stop.Register(() => _ = service.StopAsync("stopped by its operator"));
        if (await Task.WhenAny(service.Running, service.Completion) == service.Running) GiveBackTheStart();
        var end = await service.Completion;
        if (!end.IsHalted) return ExitCode.Done;

        Terminal.Error($"halted: {end.Reason}");
        return ExitCode.Halted;
    }

    // The start makes garbage that the service never makes again; kept, it would be resident for ever.
    private static void GiveBackTheStart() =>
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    private static bool Usable(SecretCatalog secrets, ServiceSettings settings)
    {
        var problems = ProcessSecrets.Problems(secrets, settings);
        foreach (var problem in problems) Terminal.Error(problem.ToString());
        return !problems.Any(static problem => problem.Blocks);
    }
}
