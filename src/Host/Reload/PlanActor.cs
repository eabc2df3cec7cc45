using System.Collections.Immutable;
using ActorNotice.Exchange;
using ActorNotice.Market;
using Akka.Actor;

namespace ActorNotice.Host.Reload;

/// <summary>
/// Turns what the exchange lists and what the settings say into the plan of what is watched, and hands it to the
/// strategy whenever it changes. Supervised by the user guardian; what it knows lives in <see cref="WatchDesk"/> and
/// survives a restart.
/// </summary>
internal sealed class PlanActor : ReceiveActor, IWithTimers
{
    // two calls with their time-outs, and the wait for the weight budget
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly WatchDesk _desk;
    private readonly IActorRef _strategy;
    private (ServiceSettings Settings, IActorRef Asker)? _pending;

    public PlanActor(WatchDesk desk, IActorRef strategy)
    {
        (_desk, _strategy) = (desk, strategy);
        Receive<CatalogLoaded>(loaded => _desk.Catalog = loaded.Catalog);
        Receive<UniverseChanged>(changed => Plan(_desk.Settings, changed.Symbols));
        Receive<ChangeWatch>(OnChange);
        Receive<UniverseAdopted>(OnAdopted);
        Receive<UniverseRefused>(refused => Refuse([.. WatchProblems.Of(refused.Problems)]));
        Receive<NoAnswer>(
            _ => Refuse([new(null, "", "the list of symbols could not be checked; save the file again to retry")]));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private void OnChange(ChangeWatch change)
    {
        _pending = (change.Settings, Sender);
        var problems = WatchProblems.Of(change.Settings.Overrides, _desk.Catalog);
        if (!problems.IsEmpty) Refuse(problems);
        else if (change.Settings.Universe.SelectsAs(_desk.Settings.Universe)) Adopt(_desk.Symbols, []);
        else AskUniverse(change.Settings);
    }

    private void AskUniverse(ServiceSettings settings)
    {
        _strategy.Tell(new ChangeUniverse(settings.Universe));
        Timers.StartSingleTimer(nameof(NoAnswer), NoAnswer.Instance, Patience);
    }

    private void OnAdopted(UniverseAdopted adopted) =>
        Adopt(adopted.Symbols, [.. adopted.Left.Select(static left => left.ToString())]);

    private void Adopt(ImmutableArray<Symbol> symbols, ImmutableArray<string> left)
    {
        if (TakePending() is not { } pending) return;
        Plan(pending.Settings, symbols);
        pending.Asker.Tell(new WatchAdopted(left));
    }

    private void Refuse(ImmutableArray<Hocon.HoconProblem> problems)
    {
        if (TakePending() is { } pending) pending.Asker.Tell(new WatchRefused(problems));
    }

    private (ServiceSettings Settings, IActorRef Asker)? TakePending()
    {
        Timers.Cancel(nameof(NoAnswer));
        var pending = _pending;
        _pending = null;
        return pending;
    }

    private void Plan(ServiceSettings settings, ImmutableArray<Symbol> symbols)
    {
        if (_desk.Take(settings, symbols) is { } plan) _strategy.Tell(plan);
    }

    /// <inheritdoc/>
    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(UniverseChanged));
        Context.System.EventStream.Subscribe(Self, typeof(CatalogLoaded));
    }

    /// <inheritdoc/>
    protected override void PostStop() => Context.System.EventStream.Unsubscribe(Self);

    private sealed record NoAnswer
    {
        internal static NoAnswer Instance { get; } = new();
    }
}
