using ActorNotice.Security;
using ActorNotice.Strategy;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>
/// A key that may do more than read halts the service before it does anything with it, and whenever it gains a
/// permission later (ADR-005). Supervised by the guard; after a restart it waits its whole time again.
/// </summary>
internal sealed class KeyCheck : ReceiveActor, IWithTimers
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private readonly Func<CancellationToken, Task<KeyReport>> _ask;
    private readonly IActorRef _strategy;
    private readonly ServicePorts _ports;
    private readonly TimeSpan _every;

    public KeyCheck(
        Func<CancellationToken, Task<KeyReport>> ask, IActorRef strategy, ServicePorts ports, TimeSpan every)
    {
        (_ask, _strategy, _ports, _every) = (ask, strategy, ports, every);
        Receive<Due>(_ => AskAsync().PipeTo(Self));
        Receive<KeyReport>(OnReport);
        Receive<Status.Failure>(failed => _ports.Log.Warning(
            "API key: its permissions could not be read again ({Reason})", failed.Cause.GetType().Name));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <summary>The first look, at start: what cannot be read is refused too (mainnet).</summary>
    internal static void Judge(KeyReport report, IActorRef strategy, ServicePorts ports)
    {
        if (report.Refusal is { } refusal)
        {
            strategy.Tell(
                new HaltStrategy($"the exchange refuses the key: {refusal}", "mend or remove BINANCE_API_KEY"));
            return;
        }

        // All of them, so that one visit at the exchange mends everything.
        foreach (var finding in report.Findings)
            ports.Log.Warning("API key: {Message} Cure: {Cure}", finding.Message, finding.Cure);
        if (report.Findings.FirstOrDefault(static finding => finding.Refuses) is { } refused)
            strategy.Tell(new HaltStrategy(refused.Message, refused.Cure));
    }

    /// <summary>A look, as it is written down.</summary>
    internal static AuditFact FactOf(KeyReport report, string actor) => new(
        actor, "key.inspect", "/sapi/v1/account/apiRestrictions", Outcome(report), Security: true);

    /// <inheritdoc/>
    protected override void PreStart() => Timers.StartPeriodicTimer(nameof(Due), Due.Instance, _every);

    private void OnReport(KeyReport report)
    {
        Context.System.EventStream.Publish(FactOf(report, Self.Path.ToStringWithoutAddress()));
        // No answer is no news of the key: a network failure must not halt what ran well with it.
        if (report.IsAnswered || report.Refusal is not null) Judge(report, _strategy, _ports);
    }

    private async Task<KeyReport> AskAsync()
    {
        using var deadline = new CancellationTokenSource(Patience, _ports.Time);
        return await _ask(deadline.Token);
    }

    private static string Outcome(KeyReport report) => report switch
    {
        { Refusal: not null } => "refused by the exchange",
        { IsAnswered: false } => "not answered",
        { Findings.IsEmpty: true } => "least privilege",
        _ => $"found: {string.Join(", ", report.Findings.Select(static finding => finding.Permission))}",
    };

    private sealed record Due
    {
        internal static Due Instance { get; } = new();
    }
}
