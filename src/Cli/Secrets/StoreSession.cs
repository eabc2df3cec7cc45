using System.CommandLine;
using ActorNotice.Cli.Shell;
using ActorNotice.Host;
using ActorNotice.Security;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;
using ActorNotice.Security.Wiring;

namespace ActorNotice.Cli.Secrets;

/// <summary>What the verbs of the store share: settings, keys, the audit line, and how a fault ends the
/// process.</summary>
internal sealed class StoreSession : IDisposable
{
    private readonly ServiceSettings _settings;

    private StoreSession(ServiceSettings settings)
    {
        _settings = settings;
        Ports = ProcessSecrets.PortsOf(settings, Terminal.Mask);
        Keys = new StoreKeys(Ports);
    }

    /// <summary>Where to look.</summary>
    internal SecretPorts Ports { get; }

    /// <summary>What opens the store.</summary>
    internal StoreKeys Keys { get; }

    /// <summary>Where the store is.</summary>
    internal StorePlace Place => SecretSources.PlaceOf(Ports);

    /// <summary>Gives a verb its action: a fault is told and becomes the exit code, and the outcome is
    /// audited.</summary>
    internal static void Run(
        Command verb, SettingsOptions options, Func<StoreSession, ParseResult, CancellationToken, Task<string>> work) =>
        verb.SetAction(async (parsed, cancel) =>
        {
            using var session = new StoreSession(options.Load(parsed).Settings);
            if (session.Place.Path.Length == 0)
            {
                Terminal.Error("no store is configured. Cure: --set security.store.file=FILE, or the settings file");
                return ExitCode.BadUsage;
            }

            // What was done or refused is written down before the person hears of it.
            try
            {
                var done = await work(session, parsed, cancel);
                session.Audit(verb.Name, "done");
                Console.WriteLine(done);
                return ExitCode.Done;
            }
            catch (SecretException error)
            {
                session.Audit(verb.Name, $"refused: {error.Problem.Fault}");
                Terminal.Error(session.Ports.Mask.Apply(error.Problem.ToString()));
                return ExitCode.Of(error.Problem.Fault);
            }
        });

    /// <summary>Opens the store to change it.</summary>
    internal ValueTask<SecretStore> OpenAsync(CancellationToken cancel) =>
        SecretStore.OpenAsync(Place, Keys.For(SecretStore.KeyBlockOf(Place)), forWriting: true, cancel);

    /// <inheritdoc/>
    public void Dispose() => Keys.Dispose();

    private void Audit(string verb, string outcome) => CliAudit.Write(
        _settings.Security, Ports.Mask,
        new AuditFact($"operator {Environment.UserName}", $"secrets.{verb}", Place.Path, outcome, Security: true));
}
