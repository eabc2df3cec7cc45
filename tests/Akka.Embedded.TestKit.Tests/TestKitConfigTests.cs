using Akka.Actor;
using Akka.Actor.Setup;
using Akka.Configuration;
using Akka.Event;
using Akka.TestKit;
using Akka.TestKit.Xunit2;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Akka.Embedded.TestKit.Tests;

public sealed class TestKitConfigTests
{
    [Fact]
    public void WhenNothingIsSetThenTheDefaultsHold()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit();
        Assert.Equal(TimeSpan.FromSeconds(5), kit.TestKitSettings.DefaultTimeout);
        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.TestEventFilterLeeway);
        Assert.Equal(1, kit.TestKitSettings.TestTimeFactor);
        Assert.False(kit.TestKitSettings.LogTestKitCalls);
        Assert.Equal("test", kit.Sys.Name);
    }

    [Fact]
    public void WhenATestSetsSomethingThenTheOtherDefaultsStay()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit("akka.test { default-timeout = 7s, filter-leeway = 8s }");
        Assert.Equal(TimeSpan.FromSeconds(7), kit.TestKitSettings.DefaultTimeout);
        Assert.Equal(TimeSpan.FromSeconds(8), kit.TestKitSettings.TestEventFilterLeeway);
        Assert.Equal(TimeSpan.FromSeconds(3), kit.TestKitSettings.SingleExpectDefault);
        Assert.Contains("Akka.TestKit.TestEventListener, Akka.TestKit", kit.Sys.Settings.Loggers);
    }

    [Fact]
    public void WhenASetupIsGivenThenItsConfigurationCounts()
    {
        var setup = ActorSystemSetup.Create(
            BootstrapSetup.Create().WithConfig(ConfigurationFactory.ParseString("mine = 5")));
        using var kit = new Akka.TestKit.Xunit2.TestKit(setup, "named");
        Assert.Equal(5, kit.Sys.Settings.Config.GetInt("mine"));
        Assert.Equal("named", kit.Sys.Name);
    }

    [Fact]
    public void WhenTheTimeFactorIsNotPositiveThenTheKitRefuses() =>
        Assert.ThrowsAny<Exception>(() => new Akka.TestKit.Xunit2.TestKit("akka.test.timefactor = 0"));

    [Fact]
    public void WhenASystemIsGivenThenTheKitUsesAndEndsIt()
    {
        var system = ActorSystem.Create("given", Akka.TestKit.Xunit2.TestKit.DefaultConfig);
        using (var kit = new Akka.TestKit.Xunit2.TestKit(system)) Assert.Same(system, kit.Sys);
        Assert.True(system.WhenTerminated.IsCompleted);
    }

    [Fact]
    public void WhenASystemKnowsNothingOfTheKitThenExpectationsStillWork()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit(ActorSystem.Create("plain", "akka.loglevel = OFF"));
        kit.ActorOf(Echo.Props).Tell("x");
        kit.ExpectMsg("x");
        Assert.Equal(0, kit.ActorOfAsTestActorRef<Counting>().UnderlyingActor.Sum);
    }

    [Fact]
    public async Task WhenDisposedThenTheThreadSendsForNobody()
    {
        using var outer = new Akka.TestKit.Xunit2.TestKit();
        var echo = outer.Sys.ActorOf(Echo.Props);
        await Task.Run(() =>
        {
            using (new Akka.TestKit.Xunit2.TestKit())
            {
                // Only its end matters here.
            }

            outer.CreateEventFilter(outer.Sys).DeadLetter<string>().ExpectOne(() => echo.Tell("nobody's"));
        });
    }

    [Fact]
    public void WhenAThreadLeavesTheFlowOfATestThenItSendsForNobody()
    {
        using var kit = new Akka.TestKit.Xunit2.TestKit();
        var probe = kit.CreateTestProbe();
        var flow = ExecutionContext.Capture() ?? throw new InvalidOperationException("no flow");
        var thread = new Thread(() =>
        {
            // As on a pooled thread: the test's part on it ends with an await, its own end comes elsewhere and later.
            ExecutionContext.Run(flow, _ => Assert.NotNull(new Akka.TestKit.Xunit2.TestKit(kit.Sys).TestActor), null);
            probe.Tell("x");
        });
        thread.UnsafeStart();
        probe.ExpectMsg("x");
        Assert.Equal(kit.Sys.DeadLetters, probe.LastSender);
        thread.Join();
    }

    [Fact]
    public void WhenATestWantsNoImplicitSenderThenThereIsNone()
    {
        using var kit = new Plain();
        var probe = kit.CreateTestProbe();
        probe.Tell("x");
        probe.ExpectMsg("x");
        Assert.Equal(kit.Sys.DeadLetters, probe.LastSender);
    }

    [Fact]
    public void WhenOutputIsGivenThenTheLogGoesThere()
    {
        var output = new Lines();
        using (var kit = new Akka.TestKit.Xunit2.TestKit(output: output))
        {
            kit.EventFilter.Info("to the output").ExpectOne(() => kit.Log.Info("to the output"));
            kit.AwaitCondition(() => output.Contains("to the output"));
        }
    }

    [Fact]
    public void WhenAssertedThenXunitsFailuresAreThrown()
    {
        var assertions = new XunitAssertions();
        Assert.Equal("{0}", Assert.Throws<FailException>(() => assertions.Fail("{0}")).Message);
        Assert.Equal("1 bad", Assert.Throws<FailException>(() => assertions.Fail("{0} bad", 1)).Message);
        Assert.Throws<TrueException>(() => assertions.AssertTrue(false, "no"));
        Assert.Throws<FalseException>(() => assertions.AssertFalse(true, "yes"));
        assertions.AssertEqual(new[] { 1 }, new[] { 1 });
        Assert.Throws<FailException>(() => assertions.AssertEqual(1, 2, "differ"));
        Assert.Throws<FailException>(() => assertions.AssertEqual(1, 2, (_, _) => false));
    }

    private sealed class Plain : Akka.TestKit.Xunit2.TestKit, INoImplicitSender;

    private sealed class Lines : ITestOutputHelper
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public bool Contains(string part) => _lines.Any(line => line.Contains(part, StringComparison.Ordinal));

        public void WriteLine(string message) => _lines.Enqueue(message);

        public void WriteLine(string format, params object[] args) => throw new NotSupportedException();
    }
}
