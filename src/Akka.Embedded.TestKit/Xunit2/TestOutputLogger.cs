using Akka.Actor;
using Akka.Event;
using Xunit.Abstractions;

namespace Akka.TestKit.Xunit2.Internals;

/// <summary>Writes a system's log to the output of a test. Lives below /system as long as the system.</summary>
internal sealed class TestOutputLogger : ReceiveActor
{
    private readonly ITestOutputHelper _output;
    private readonly string _prefix;

    public TestOutputLogger(ITestOutputHelper output, string prefix)
    {
        _output = output;
        _prefix = prefix;
        Receive<InitializeLogger>(OnInitialize);
        Receive<LogEvent>(Write);
    }

    private void OnInitialize(InitializeLogger message)
    {
        message.LoggingBus.Subscribe(Self, typeof(LogEvent));
        Sender.Tell(new LoggerInitialized());
    }

    private void Write(LogEvent logEvent)
    {
        try
        {
            _output.WriteLine(_prefix + logEvent);
        }
        catch (InvalidOperationException)
        {
            // xunit takes no output of a test that is over; the system may log while it ends.
        }
    }
}
