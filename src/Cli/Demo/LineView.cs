using ActorNotice.Host;
using ActorNotice.Strategy;

namespace ActorNotice.Cli.Demo;

/// <summary>Plain lines: notices as they come, and each change of the phase.</summary>
internal sealed class LineView : IDemoView
{
    private StrategyPhase? _phase;

    /// <inheritdoc/>
    public TextWriter Notices => Console.Out;

    /// <inheritdoc/>
    public Task RunAsync(Func<Action<NoticeService, ServiceSnapshot>, Task> loop) => loop((_, now) =>
    {
        if (now.Strategy.Phase == _phase) return;
        _phase = now.Strategy.Phase;
        Console.WriteLine(
            $"state: {now.Strategy.Phase}, {now.Strategy.LiveStreams} of {now.Strategy.WatchedStreams} streams live");
    });
}
