using ActorNotice.Security;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Masking;
using Akka.Actor;

namespace ActorNotice.Host.Rotation;

/// <summary>What the rotation of secrets works with.</summary>
/// <param name="Strategy">Takes the new secrets and admin notices.</param>
/// <param name="Security">Valid settings.</param>
/// <param name="Environment">Whose key is in use.</param>
/// <param name="Mask">Learns every value before it is tried.</param>
/// <param name="Time">For time-outs.</param>
internal sealed record RotationPorts(
    IActorRef Strategy, SecuritySettings Security, KeyEnvironment Environment, SecretMask Mask, TimeProvider Time)
{
    /// <summary>Who else speaks with the bot and takes <see cref="Notify.ReplaceBotToken"/>.</summary>
    internal IActorRef Control { get; init; } = ActorRefs.Nobody;

    /// <summary>Between two looks.</summary>
    internal TimeSpan Every => Security.RotationEvery;

    /// <summary>Age at which renewal is asked for.</summary>
    internal TimeSpan MaxAge => Security.SecretMaxAge;
}
