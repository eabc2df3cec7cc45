namespace Akka.TestKit.Internal;

/// <summary>The kit's own settings as configuration text.</summary>
internal static class TestKitReference
{
    /// <summary>Defaults below the settings of a test.</summary>
    public const string Defaults =
        """
        akka {
          # A console logger that event filters can listen to and silence.
          loggers = ["Akka.TestKit.TestEventListener, Akka.TestKit"]
          test {
            # Every given time-out is multiplied by this, for slow machines.
            timefactor = 1.0
            # How long an event filter waits after its block for the events that it expects.
            filter-leeway = 3s
            # How long an expectation waits outside of Within when the test gives no time.
            single-expect-default = 3s
            # For Ask, latches and the kit's own questions.
            default-timeout = 5s
            calling-thread-dispatcher {
              type = "Akka.TestKit.CallingThreadDispatcherConfigurator, Akka.TestKit"
              throughput = 2147483647
            }
            test-actor.dispatcher {
              type = "Akka.TestKit.CallingThreadDispatcherConfigurator, Akka.TestKit"
              throughput = 2147483647
            }
          }
        }
        """;

    /// <summary>Logs all that the runtime can log.</summary>
    public const string FullDebug =
        """
        akka {
          loglevel = DEBUG
          stdout-loglevel = DEBUG
          log-dead-letters = on
          log-dead-letters-during-shutdown = on
          test.testkit.debug = on
          actor.debug {
            receive = on
            autoreceive = on
            lifecycle = on
            fsm = on
            event-stream = on
            unhandled = on
            router-misconfiguration = on
          }
        }
        """;

    /// <summary>Puts a whole system into virtual time.</summary>
    public const string VirtualTime =
        """akka.scheduler.implementation = "Akka.TestKit.TestScheduler, Akka.TestKit" """;
}
