using Akka.Actor;
using Akka.Util;

namespace Akka.TestKit;

/// <summary>The orders a test actor obeys; everything else it hands to the test.</summary>
public static class TestActor
{
    /// <summary>Decides which messages the test never sees.</summary>
    /// <param name="message">The message.</param>
    /// <returns>True to hide it.</returns>
    public delegate bool Ignore(object message);

    /// <summary>A pilot's answer: go on with the same pilot.</summary>
    public static AutoPilot KeepRunning => AutoPilot.KeepRunning;

    /// <summary>A pilot's answer: stop flying.</summary>
    public static AutoPilot NoAutoPilot => AutoPilot.NoAutoPilot;

    /// <summary>Nothing was received.</summary>
    public static NullMessageEnvelope NullMessage => NullMessageEnvelope.Instance;

    /// <summary>Hides messages from now on.</summary>
    public sealed class SetIgnore : INoSerializationVerificationNeeded
    {
        /// <summary>Hides what the function picks; null hides nothing.</summary>
        /// <param name="ignore">The function.</param>
        public SetIgnore(Ignore? ignore) => Ignore = ignore;

        /// <summary>The function.</summary>
        public Ignore? Ignore { get; }
    }

    /// <summary>Hands the controls to a pilot.</summary>
    public sealed class SetAutoPilot : INoSerializationVerificationNeeded
    {
        /// <summary>To this pilot.</summary>
        /// <param name="autoPilot">The pilot.</param>
        public SetAutoPilot(AutoPilot autoPilot) => AutoPilot = autoPilot;

        /// <summary>The pilot.</summary>
        public AutoPilot AutoPilot { get; }
    }

    /// <summary>Starts a death watch.</summary>
    public sealed class Watch : INoSerializationVerificationNeeded
    {
        /// <summary>Of this actor.</summary>
        /// <param name="actorToWatch">The actor.</param>
        public Watch(IActorRef actorToWatch) => Actor = actorToWatch;

        /// <summary>The actor.</summary>
        public IActorRef Actor { get; }
    }

    /// <summary>Ends a death watch.</summary>
    public sealed class Unwatch : INoSerializationVerificationNeeded
    {
        /// <summary>Of this actor.</summary>
        /// <param name="actorToUnwatch">The actor.</param>
        public Unwatch(IActorRef actorToUnwatch) => Actor = actorToUnwatch;

        /// <summary>The actor.</summary>
        public IActorRef Actor { get; }
    }

    /// <summary>Creates a child of the test actor.</summary>
    public sealed class Spawn : INoSerializationVerificationNeeded
    {
        /// <summary>What the child is made of.</summary>
        public readonly Props _props;

        /// <summary>Its name, or none to make one up.</summary>
        public readonly Option<string> _name;

        /// <summary>Who decides about its failures, or none for the default.</summary>
        public readonly Option<SupervisorStrategy> _supervisorStrategy;

        /// <summary>An order for one child.</summary>
        /// <param name="props">What it is made of.</param>
        /// <param name="name">Its name, or none to make one up.</param>
        /// <param name="supervisorStrategy">Who decides about its failures, or none for the default.</param>
        public Spawn(Props props, Option<string> name, Option<SupervisorStrategy> supervisorStrategy)
        {
            _props = props;
            _name = name;
            _supervisorStrategy = supervisorStrategy;
        }

        /// <summary>Creates it.</summary>
        /// <param name="context">Where.</param>
        public IActorRef Apply(IActorRefFactory context) =>
            _name.Value is { } name ? context.ActorOf(_props, name) : context.ActorOf(_props);
    }
}
