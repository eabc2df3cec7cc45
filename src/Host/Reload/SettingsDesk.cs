using System.Collections.Immutable;
using ActorNotice.Control;
using ActorNotice.Exchange.Settings;
using ActorNotice.Hocon;
using ActorNotice.Market;
using ActorNotice.Signals;
using Akka.Actor;

namespace ActorNotice.Host.Reload;

/// <summary>Carries out what people change by command: checks it as the start would, shows what comes of it, and writes
/// it into the override file, which <see cref="ReloadActor"/> follows like the settings file. Supervised by the user
/// guardian; holds nothing.</summary>
internal sealed class SettingsDesk : ReceiveActor
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SettingsRequest _request;
    private readonly OverrideFile _file;
    private readonly WatchDesk _watch;
    private readonly IActorRef _strategy;

    public SettingsDesk(SettingsRequest request, WatchDesk watch, IActorRef strategy)
    {
        (_request, _watch, _strategy) = (request, watch, strategy);
        _file = new OverrideFile(
            request.OverrideFile ?? throw new ArgumentException("no override file", nameof(request)));
        Receive<SettingQuery>(query => Sender.Tell(Find(query.Path)));
        Receive<TrySetting>(wanted => Try(wanted.Path, wanted.Value));
        Receive<ChangeSetting>(change => Sender.Tell(Change(change)));
    }

    private SettingValue Find(string path)
    {
        try
        {
            var entries = SettingsLoader.Load(_request).Entries;
            return new SettingValue(
                entries.FirstOrDefault(entry => entry.Path == $"{SettingsText.Root}.{path}")?.Value);
        }
        catch (HoconException)
        {
            // The file is wrong just now, which the reload has told; nothing can be changed until it is right.
            return new SettingValue(null);
        }
    }

    private void Try(string path, string? value)
    {
        var (trial, next) = Judge(path, value);
        if (next is null)
        {
            Sender.Tell(trial);
            return;
        }

        var plan = next.Settings.Overrides.PlanFor(SymbolsOf(next.Settings.Universe), next.Settings.Watch);
        _strategy.Ask<RuleTrial>(new RuleTrialQuery(plan), Patience).PipeTo(
            Sender, Self,
            preview => trial with { Preview = preview },
            // A halted service has no windows; the change can be made all the same.
            _ => trial);
    }

    // What a term such as top:50 adds is for the exchange to say; names are known here and now.
    private ImmutableArray<Symbol> SymbolsOf(UniverseSettings next)
    {
        var (was, will) = (NamesOf(_watch.Settings.Universe), NamesOf(next));
        var without = next.Terms.Select(static term => term.Value).OfType<SymbolTerm.NotName>()
            .Select(static not => not.Symbol);
        return [.. _watch.Symbols.Except(was.Except(will)).Union(will).Except(without)];
    }

    private static IEnumerable<Symbol> NamesOf(UniverseSettings universe) =>
        universe.Terms.Select(static term => term.Value).OfType<SymbolTerm.Name>().Select(static name => name.Symbol);

    private SettingTrial Change(ChangeSetting change)
    {
        var (trial, next) = Judge(change.Path, change.Value);
        if (next is null) return trial;
        try
        {
            _file.Write(_file.With(change.Path, change.Value));
            return trial;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refused($"the override file cannot be written: {failure.GetType().Name}");
        }
    }

    private (SettingTrial Trial, LoadedSettings? Next) Judge(string path, string? value)
    {
        if (OverrideFile.ProblemOf(path, value) is { } problem) return (Refused(problem), null);
        try
        {
            var next = SettingsLoader.Load(_request, new IncludeRecorder(), OverrideFile.Read(_file.With(path, value)));
            var problems = WatchProblems.Of(next.Settings.Overrides, _watch.Catalog);
            if (!problems.IsEmpty) return (Refused([.. problems.Select(static one => one.ToString())]), null);
            var changes = SettingsDiff.Between(SettingsLoader.Load(_request), next);
            return changes.Count == 0
                ? (Refused($"{path} stays as it is: it is so already, or the environment or --set is above it"), null)
                : (new SettingTrial([.. changes.Select(static change => change.ToString())], []), next);
        }
        catch (HoconException wrong)
        {
            // told to whoever asked, with every problem; what is in force stays
            return (Refused([.. wrong.Problems.Select(static one => one.ToString())]), null);
        }
    }

    private static SettingTrial Refused(params ImmutableArray<string> problems) => new([], problems);
}
