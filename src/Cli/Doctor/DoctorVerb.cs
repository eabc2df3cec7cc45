using System.Collections.Immutable;
using System.CommandLine;
using ActorNotice.Cli.Secrets;
using ActorNotice.Cli.Shell;
using ActorNotice.Hocon;
using ActorNotice.Host;
using ActorNotice.Security.Masking;
using ActorNotice.Security.Sources;

namespace ActorNotice.Cli.Doctor;

/// <summary><c>doctor</c>: everything that could keep the service from starting or from being safe, before it is
/// started.</summary>
internal static class DoctorVerb
{
    internal static void Equip(Command verb)
    {
        var options = new SettingsOptions();
        var json = new Option<bool>("--json") { Description = "One JSON object, for programs." };
        var offline = new Option<bool>("--offline") { Description = "Leave out what needs the network." };
        options.AddTo(verb);
        verb.Add(json);
        verb.Add(offline);
        verb.SetAction(async (parsed, cancel) =>
        {
            var mask = Terminal.Mask;
            var diagnosis = new Diagnosis(
                [.. await FindAsync(() => options.Load(parsed), mask, parsed.GetValue(offline), cancel)]);
            DoctorReport.Write(diagnosis, parsed.GetValue(json), mask);
            return diagnosis.IsBad ? ExitCode.Failed : ExitCode.Done;
        });
    }

    private static async Task<ImmutableArray<Finding>> FindAsync(
        Func<LoadedSettings> load, SecretMask mask, bool offline, CancellationToken cancel)
    {
        LoadedSettings loaded;
        try
        {
            loaded = load();
        }
        catch (HoconException bad)
        {
            // Nothing else can be looked at, but the reader still gets the form that was asked for.
            return [.. bad.Problems.Select(
                static problem => Finding.Bad("settings", $"{problem}", "mend it, then run doctor again"))];
        }

        var settings = loaded.Settings;
        using var secrets = await ProcessSecrets.LoadAsync(settings, mask, cancel);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.Add(
            Finding.Good("settings", $"{loaded.File ?? "defaults"}: {loaded.Entries.Count} settings, no problem"));
        findings.AddRange(LocalChecks.Secrets(secrets, ProcessSecrets.Problems(secrets, settings)));
        findings.AddRange(LocalChecks.Files(loaded));
        findings.AddRange(LocalChecks.Process());
        findings.Add(LocalChecks.Audit(loaded));
        findings.Add(LocalChecks.Disk(loaded));
        findings.Add(LocalChecks.Zone(loaded));
        if (!offline) await AddRemoteAsync(findings, settings, secrets, cancel);
        return findings.ToImmutable();
    }

    private static async Task AddRemoteAsync(
        ImmutableArray<Finding>.Builder findings, ServiceSettings settings, SecretCatalog secrets,
        CancellationToken cancel)
    {
        findings.AddRange(await RemoteChecks.ExchangeAsync(settings, cancel));
        findings.Add(await RemoteChecks.TelegramAsync(settings, secrets, cancel));
        findings.AddRange(await RemoteChecks.KeyAsync(settings, secrets, cancel));
    }
}
