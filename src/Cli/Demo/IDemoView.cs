using ActorNotice.Host;

namespace ActorNotice.Cli.Demo;

/// <summary>Where the demo is shown: a live table for a person, plain lines elsewhere.</summary>
internal interface IDemoView
{
    /// <summary>Where console notices go; null when the view shows them itself.</summary>
    TextWriter? Notices { get; }

    /// <summary>Runs the loop, which calls back with each new snapshot.</summary>
    Task RunAsync(Func<Action<NoticeService, ServiceSnapshot>, Task> loop);
}
