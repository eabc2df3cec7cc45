namespace Akka.Configuration;

/// <summary>
/// The engine's defaults as text, for whoever reads them. Parsed only then: starting a system needs none.
/// </summary>
internal static class DefaultConfig
{
    private const string Text =
        """
        akka {
          loggers = ["Akka.Event.DefaultLogger"]
          loglevel = "INFO"
          stdout-loglevel = "WARNING"
          stdout-logger-class = ""
          logger-startup-timeout = 5s
          logger-async-start = off
          loggers-dispatcher = "akka.actor.internal-dispatcher"
          log-dead-letters = 10
          log-dead-letters-during-shutdown = off
          log-dead-letters-suspend-duration = 5m
          actor {
            provider = local
            ask-timeout = infinite
            guardian-supervisor-strategy = "Akka.Actor.DefaultSupervisorStrategy"
            unstarted-push-timeout = 10s
            inbox { inbox-size = 1000, default-timeout = 5s }
            debug { receive = off, autoreceive = off, lifecycle = off, event-stream = off, unhandled = off, fsm = off }
            default-dispatcher { type = "Dispatcher", throughput = 100, throughput-deadline-time = 0 }
            internal-dispatcher = "akka.actor.default-dispatcher"
            synchronized-dispatcher { type = "SynchronizedDispatcher" }
            default-mailbox {
              mailbox-type = "Akka.Dispatch.UnboundedMailbox"
              mailbox-capacity = 1000
              mailbox-push-timeout-time = 10s
            }
            mailbox {
              unbounded-queue-based { mailbox-type = "Akka.Dispatch.UnboundedMailbox" }
              bounded-queue-based { mailbox-type = "Akka.Dispatch.BoundedMailbox" }
              unbounded-deque-based { mailbox-type = "Akka.Dispatch.UnboundedDequeBasedMailbox" }
              bounded-deque-based { mailbox-type = "Akka.Dispatch.BoundedDequeBasedMailbox" }
              logger-queue { mailbox-type = "Akka.Dispatch.UnboundedMailbox" }
              requirements {
                "Akka.Dispatch.IUnboundedMessageQueueSemantics" = akka.actor.mailbox.unbounded-queue-based
                "Akka.Dispatch.IBoundedMessageQueueSemantics" = akka.actor.mailbox.bounded-queue-based
                "Akka.Dispatch.IDequeBasedMessageQueueSemantics" = akka.actor.mailbox.unbounded-deque-based
                "Akka.Dispatch.IUnboundedDequeBasedMessageQueueSemantics" = akka.actor.mailbox.unbounded-deque-based
                "Akka.Dispatch.IBoundedDequeBasedMessageQueueSemantics" = akka.actor.mailbox.bounded-deque-based
                "Akka.Event.ILoggerMessageQueueSemantics" = akka.actor.mailbox.logger-queue
              }
            }
            deployment {}
          }
          scheduler {
            tick-duration = 10ms
            implementation = "Akka.Actor.HashedWheelTimerScheduler"
          }
          coordinated-shutdown {
            default-phase-timeout = 5s
            terminate-actor-system = on
            exit-clr = off
            run-by-clr-shutdown-hook = on
            run-by-actor-system-terminate = on
            phases {
              before-service-unbind {}
              service-unbind { depends-on = [before-service-unbind] }
              service-requests-done { depends-on = [service-unbind] }
              service-stop { depends-on = [service-requests-done] }
              before-cluster-shutdown { depends-on = [service-stop] }
              cluster-sharding-shutdown-region { timeout = 10s, depends-on = [before-cluster-shutdown] }
              cluster-leave { depends-on = [cluster-sharding-shutdown-region] }
              cluster-exiting { timeout = 10s, depends-on = [cluster-leave] }
              cluster-exiting-done { depends-on = [cluster-exiting] }
              cluster-shutdown { depends-on = [cluster-exiting-done] }
              before-actor-system-terminate { depends-on = [cluster-shutdown] }
              actor-system-terminate { timeout = 10s, depends-on = [before-actor-system-terminate] }
            }
          }
        }
        """;

    private static readonly Lazy<Config> Parsed = new(() => ConfigurationFactory.ParseString(Text));

    public static Config Value => Parsed.Value;
}
