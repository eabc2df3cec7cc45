using System.Collections.Immutable;
using ActorNotice.Host.Guard;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Wiring;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Host.Rotation;

/// <summary>
/// Reads the sources of secrets again every <c>security.rotation-every</c>. A changed key or bot token is tried and,
/// when it works, put in use without a restart; a bad one changes nothing and is told (ADR-005). Supervised by the
/// guard; what is in use survives a restart.
/// </summary>
internal sealed class SecretRotation : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ReminderEvery = TimeSpan.FromDays(7);

    private readonly Func<CancellationToken, Task<SecretCatalog>> _read;
    private readonly SecretsInUse _inUse;
    private readonly SecretTrials _trials;
    private readonly RotationPorts _ports;
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private IActorRef _gateway = ActorRefs.Nobody;

    public SecretRotation(
        Func<CancellationToken, Task<SecretCatalog>> read, SecretsInUse inUse, SecretTrials trials, RotationPorts ports)
    {
        (_read, _inUse, _trials, _ports) = (read, inUse, trials, ports);
        Receive<LookNow>(_ => ReadAsync().PipeTo(Self));
        Receive<SecretCatalog>(OnRead);
        Receive<Tried>(OnTried);
        Receive<Status.Failure>(failed =>
        {
            _log.Warning("secrets could not be read again or tried ({0})", failed.Cause.GetType().Name);
            Context.Stop(_gateway);
            Schedule();
        });
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private static DateTimeOffset Now => Context.System.Scheduler.Now;

    private void OnRead(SecretCatalog found)
    {
        // before anything else is done with them
        _ports.Mask.Learn(found.Entries.Select(static entry => entry.Value));
        _inUse.Settle(found);
        foreach (var absent in _inUse.Absent(found)) TellAbsent(absent, found);
        // Whoever can change the store may do more than that: not a matter of one secret.
        if (found.Problems.FirstOrDefault(static problem => problem.Fault == SecretFault.StoreTampered) is { } tampered)
            Context.Parent.Tell(new TamperSeen(tampered));
        Remind(found);
        var changed = _inUse.Changed(found);
        if (changed.IsEmpty) Finish(found);
        else TryAsync(changed, found).PipeTo(Self);
    }

    private void OnTried(Tried tried)
    {
        foreach (var trial in tried.Trials) Settle(trial, tried.Found);
        Context.Stop(_gateway);
        Finish(tried.Found);
    }

    private void Settle(Trial trial, SecretCatalog found)
    {
        var name = trial.Secret.Lead.Spelled();
        Audit(name, trial.Verdict switch
        {
            TrialVerdict.Works => "tried, in use",
            TrialVerdict.Refused => $"refused: {trial.Reason}",
            TrialVerdict.NeedsRestart => trial.Reason,
            _ => $"not tried: {trial.Reason}",
        });
        switch (trial.Verdict)
        {
            case TrialVerdict.Works:
                _inUse.Take(trial.Secret, found);
                PutInUse(trial.Secret, found);
                var source = found.Entries.First(entry => entry.Name == trial.Secret.Lead);
                _ports.Strategy.Tell(AdminNotices.SecretSwitched(name, source.Place));
                break;
            case TrialVerdict.NeedsRestart:
                // Taken for refused, so that it is told once and not at every look.
                _inUse.Refuse(trial.Secret, found);
                _ports.Strategy.Tell(AdminNotices.SettingsNeedRestart(name));
                break;
            case TrialVerdict.Refused:
                _inUse.Refuse(trial.Secret, found);
                Tell(trial.Secret, trial.Reason);
                break;
            default:
                _log.Info("{0} has changed, but could not be tried: {1}", name, trial.Reason);
                break;
        }
    }

    private void PutInUse(RotatedSecret secret, SecretCatalog found)
    {
        if (found[secret.Lead] is not { } lead || found[secret.Partner] is not { } partner) return;
        if (secret == RotatedSecret.Bot)
        {
            // each owns what it is given
            _ports.Strategy.Tell(new ReplaceBotToken(lead.Copy()));
            _ports.Control.Tell(new ReplaceBotToken(lead.Copy()));
        }
        else
        {
            _ports.Strategy.Tell(new ReplaceKey(lead.Copy(), partner.Copy()));
            // the first one there is: from now on it is looked at daily
            Context.Parent.Tell(KeyArrived.Instance);
        }
    }

    // What was never there may stay away; half a pair, or one that cannot be read, is a mistake.
    private void TellAbsent(RotatedSecret secret, SecretCatalog found)
    {
        var why = ProblemOf(found, secret);
        if (_inUse.IsInUse(secret))
            Tell(secret, why is null ? "no source has it any more" : $"{why.Message} {why.Cure}");
        else if (why is { Name: not null }) Tell(secret, $"{why.Message} {why.Cure}");
    }

    private void Tell(RotatedSecret secret, string reason)
    {
        if (_inUse.IsNews(secret, reason))
            _ports.Strategy.Tell(AdminNotices.SecretRefused(secret.Lead.Spelled(), reason));
    }

    private void Remind(SecretCatalog found)
    {
        foreach (var entry in found.Entries)
        {
            if (entry.Since is not { } since || !IsRenewable(entry.Name)) continue;
            var age = Now - since;
            if (_ports.MaxAge == Timeout.InfiniteTimeSpan || age <= _ports.MaxAge) continue;
            if (_inUse.IsReminderDue(entry.Name, Now, ReminderEvery))
                _ports.Strategy.Tell(AdminNotices.SecretOld(entry.Name.Spelled(), age));
        }
    }

    private bool IsRenewable(SecretName name) =>
        _inUse.Secrets.Any(secret => secret.Lead == name && !secret.NeedsRestart && _inUse.IsInUse(secret));

    private async Task<SecretCatalog> ReadAsync()
    {
        using var deadline = new CancellationTokenSource(Patience, _ports.Time);
        return await _read(deadline.Token);
    }

    private async Task<Tried> TryAsync(ImmutableArray<RotatedSecret> changed, SecretCatalog found)
    {
        // a gateway of its own, so that the one in use knows nothing of an untried key
        _gateway = Context.ActorOf(SecurityProps.KeyGateway(found, _ports.Security, _ports.Environment));
        var gateway = _gateway;
        var trials = ImmutableArray.CreateBuilder<Trial>();
        try
        {
            foreach (var secret in changed) trials.Add(await _trials.TryAsync(secret, found, gateway));
            return new Tried(trials.ToImmutable(), found);
        }
        catch
        {
            // Nobody else would zero them.
            found.Dispose();
            throw;
        }
    }

    private static SecretProblem? ProblemOf(SecretCatalog found, RotatedSecret secret) =>
        found.Problems.FirstOrDefault(problem =>
            problem.Blocks && (problem.Name is null || problem.Name == secret.Lead || problem.Name == secret.Partner));

    private static void Audit(string subject, string outcome) => Context.System.EventStream.Publish(
        new AuditFact(Context.Self.Path.ToStringWithoutAddress(), "secret.rotate", subject, outcome, Security: true));

    private void Finish(SecretCatalog found)
    {
        found.Dispose();
        Schedule();
    }

    private void Schedule() => Timers.StartSingleTimer(nameof(LookNow), LookNow.Instance, _ports.Every);

    /// <inheritdoc/>
    protected override void PreStart() => Schedule();

    private sealed record LookNow
    {
        internal static LookNow Instance { get; } = new();
    }

    private sealed record Tried(ImmutableArray<Trial> Trials, SecretCatalog Found);
}
