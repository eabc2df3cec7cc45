using Akka.Configuration;
using Akka.Dispatch;

namespace Akka.Embedded.Tests.Streams;

/// <summary>Runs actors on the thread that tells them something, as the kit's dispatcher does: the kit is not used here.</summary>
public sealed class InlineConfigurator : MessageDispatcherConfigurator
{
    public const string Id = "inline";

    public const string Setting =
        "inline { type = \"Akka.Embedded.Tests.Streams.InlineConfigurator, Akka.Embedded.Tests\", throughput = 2147483647 }";

    private readonly Inline _dispatcher;

    public InlineConfigurator(Config config, IDispatcherPrerequisites prerequisites)
        : base(config, prerequisites) => _dispatcher = new Inline(this);

    public override MessageDispatcher Dispatcher() => _dispatcher;

    private sealed class Inline(MessageDispatcherConfigurator configurator) : MessageDispatcher(configurator)
    {
        protected override void ExecuteTask(IRunnable run) => run.Run();

        protected override void Shutdown()
        {
        }
    }
}
