using Akka.Event;

namespace Akka.Embedded.TestKit.Tests;

[Collection(ConsoleCollection.Name)]
public sealed class ConsoleTests : Akka.TestKit.Xunit2.TestKit
{
    private readonly StringWriter _output = new();
    private readonly TextWriter _console = Console.Out;

    public ConsoleTests() => Console.SetOut(TextWriter.Synchronized(_output));

    [Fact]
    public void WhenMutedThenEventsAreNotPrintedUntilUnmuted()
    {
        using (EventFilter.Info(contains: "secret-1").Mute()) Log.Info("secret-1");
        EventFilter.Info("last").ExpectOne(() =>
        {
            Log.Info("secret-2");
            Log.Info("last");
        });

        // What an expectation has let pass is printed by then: the listener prints before it answers.
        var printed = _output.ToString();
        Assert.DoesNotContain("secret-1", printed, StringComparison.Ordinal);
        Assert.Contains("secret-2", printed, StringComparison.Ordinal);
    }

    protected override void AfterAll() => Console.SetOut(_console);
}
