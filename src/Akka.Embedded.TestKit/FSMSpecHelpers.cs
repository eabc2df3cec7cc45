using Akka.Actor;

namespace Akka.TestKit;

/// <summary>Comparers for what state machines tell their subscribers.</summary>
public static class FSMSpecHelpers
{
    /// <summary>Whether two <see cref="FSMBase.CurrentState{TS}"/> are of the same machine and state.</summary>
    /// <typeparam name="TS">The states' type.</typeparam>
    public static Func<object, object, bool> CurrentStateExpector<TS>() =>
        static (expected, actual) => actual is FSMBase.CurrentState<TS> && actual.Equals(expected);

    /// <summary>Whether two <see cref="FSMBase.Transition{TS}"/> are of the same machine and states.</summary>
    /// <typeparam name="TS">The states' type.</typeparam>
    public static Func<object, object, bool> TransitionStateExpector<TS>() =>
        static (expected, actual) => actual is FSMBase.Transition<TS> && actual.Equals(expected);
}
