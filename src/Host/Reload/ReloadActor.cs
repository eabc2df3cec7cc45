using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Notify;
using ActorNotice.Security;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Host.Reload;

/// <summary>
/// Follows the settings file and its includes while the service runs: looks at them every <c>reload.every</c>, reads a
/// change with the loader of the start once it has settled, and puts in force exactly what is different; a wrong edit
/// changes nothing and is told.
/// Supervised by the user guardian; what is in force lives in <see cref="RunningSettings"/> and survives a restart.
/// </summary>
internal sealed class ReloadActor : ReceiveActor, IWithTimers
{
    private readonly RunningSettings _running;
    private readonly ReloadTargets _targets;
    private readonly ILoggingAdapter _log = Context.GetLogger();

    private ImmutableArray<string> _files;
    private string? _handled;
    private string? _seen;
    private LoadedSettings? _asked;
    private string _refused = "";

    public ReloadActor(RunningSettings running, ReloadTargets targets)
    {
        (_running, _targets, _files) = (running, targets, running.Loaded.Files);
        Receive<LookNow>(_ => Look());
        Receive<WatchAdopted>(OnAdopted);
        Receive<WatchRefused>(refused => Refuse(refused.Problems));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private void Look()
    {
        Timers.StartSingleTimer(nameof(LookNow), LookNow.Instance, _running.Settings.Reload.Every);
        if (_asked is not null) return;

        var stamp = SettingsStamp.Of(_files);
        var isSettled = stamp == _seen;
        _seen = stamp;
        // an editor may be in the middle of writing
        if (!isSettled || stamp == _handled) return;
        _handled = stamp;
        Read();
    }

    private void Read()
    {
        var includes = new IncludeRecorder();
        try
        {
            var next = SettingsLoader.Load(_running.Loaded.Request, includes);
            Follow(next.Files);
            Compare(next);
        }
        catch (HoconException wrong)
        {
            // told to the admin with every problem; what is in force stays
            Follow([.. _files.Union(includes.With(_files[0]))]);
            Refuse(wrong.Problems);
        }
    }

    // the mistake may be in a file that was not known before
    private void Follow(ImmutableArray<string> files)
    {
        if (files.SequenceEqual(_files)) return;
        (_files, _handled, _seen) = (files, null, null);
    }

    private void Compare(LoadedSettings next)
    {
        var changes = SettingsDiff.Between(_running.Loaded, next);
        if (changes.Any(static change => change.IsOfWatch))
        {
            _asked = next;
            _targets.Plan.Tell(new ChangeWatch(_running.With(next.Settings)));
        }
        else Apply(next, []);
    }

    private void OnAdopted(WatchAdopted adopted)
    {
        if (_asked is not { } next) return;
        _asked = null;
        Apply(next, adopted.Left);
    }

    private void Apply(LoadedSettings next, ImmutableArray<string> left)
    {
        var applied = SettingsDiff.Between(_running.Loaded, next).Where(static change => change.IsLive).ToList();
        _running.Take(next);
        if (applied.Count > 0) _targets.Apply(Context.System, _running.Settings);
        Announce([.. applied.Select(TextOf), .. left]);
        _refused = "";
    }

    private void Announce(ImmutableArray<string> applied)
    {
        foreach (var change in applied) Note(change, "in force");
        if (applied.IsEmpty && _refused.Length > 0) applied = ["the file is right again, nothing has changed"];
        if (!applied.IsEmpty) _targets.Admin.Tell(AdminNotices.SettingsApplied(applied));

        var waiting = _running.TakeRestartNotice().Select(_targets.Mask.Apply).ToList();
        foreach (var change in waiting) Note(change, "needs a restart");
        if (waiting.Count > 0) _targets.Admin.Tell(AdminNotices.SettingsNeedRestart([.. waiting]));
    }

    private void Refuse(IReadOnlyList<HoconProblem> problems)
    {
        _asked = null;
        ImmutableArray<string> texts = [.. problems.Select(TextOf)];
        var text = string.Join('\n', texts);
        if (text == _refused) return;
        _refused = text;
        foreach (var problem in texts) Note(problem, "refused");
        _targets.Admin.Tell(AdminNotices.SettingsRefused(texts));
    }

    // A value in it may be a secret that was put in the wrong place; the chat is the wrong place too.
    private string TextOf(object said) => _targets.Mask.Apply($"{said}");

    private void Note(string change, string outcome)
    {
        if (outcome == "in force") _log.Info("settings: {0}", change);
        else _log.Warning("settings: {0}: {1}", outcome, change);
        Context.System.EventStream.Publish(new AuditFact(
            Self.Path.ToStringWithoutAddress(), "settings.change", change, outcome, Security: true));
    }

    /// <inheritdoc/>
    protected override void PreStart() =>
        // the first look reads too: the file may have changed between the start's reading and now
        Timers.StartSingleTimer(nameof(LookNow), LookNow.Instance, _running.Settings.Reload.Every);

    private sealed record LookNow
    {
        internal static LookNow Instance { get; } = new();
    }
}
