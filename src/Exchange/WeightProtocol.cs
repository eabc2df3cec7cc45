using Akka.Actor;

namespace ActorNotice.Exchange;

// How another actor of the room calls REST by itself within the weight budget that KlineHistory keeps.

/// <summary>Question: may a call be made? Answered with <see cref="WeightGranted"/> when the weight is free, which it
/// then has taken.</summary>
/// <param name="Weight">What the call costs.</param>
internal sealed record WeightWanted(int Weight);

/// <summary>Answer: call now.</summary>
internal sealed record WeightGranted
{
    /// <summary>The one instance.</summary>
    internal static WeightGranted Instance { get; } = new();
}

/// <summary>Fact to KlineHistory: what a call that was granted brought.</summary>
/// <param name="Call">Which, in words.</param>
/// <param name="UsedWeight">The exchange's weight counter.</param>
/// <param name="Fault">Why it failed; null when it did not.</param>
internal sealed record CallDone(string Call, int? UsedWeight, ExchangeFault? Fault);

/// <summary>KlineHistory to itself: the weight may be free now.</summary>
/// <param name="Wanted">What was asked.</param>
/// <param name="Asker">By whom.</param>
internal sealed record WeightRipe(WeightWanted Wanted, IActorRef Asker);
