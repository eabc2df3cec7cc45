using ActorNotice.Exchange;
using ActorNotice.Security;
using Akka.Actor;

namespace ActorNotice.Host;

/// <summary>The exchange room's signer port, answered by the key gateway: the key never leaves it but as a lent
/// header.</summary>
/// <param name="keys">Takes <see cref="SignRequest"/>.</param>
/// <param name="rest">Tells the exchange's time, which every signed query carries.</param>
internal sealed class GatewaySigner(IActorRef keys, IMarketRest rest) : IRequestSigner
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>True when signing failed only because the exchange's time could not be read: no news of the
    /// key.</summary>
    internal bool IsTimeUnknown { get; private set; }

    /// <inheritdoc/>
    public async Task<SignedQuery> SignAsync(string purpose, string query, CancellationToken cancellation)
    {
        var clock = await rest.TimeAsync(cancellation);
        IsTimeUnknown = clock.Value is null;
        if (clock.Value is not { } now) throw new InvalidOperationException("the exchange's time is not known");

        var request = new SignRequest(KeyPurpose.ReadPermissions, $"{query}timestamp={now.UnixMs}");
        var answer = await keys.Ask<object>(request, Timeout, cancellation);
        return answer is SignedRequest signed
            ? new SignedQuery(signed.Query, KeyLease.HeaderName, signed.Key.HeaderValue.RevealText())
            : throw new InvalidOperationException("the key gateway refused to sign");
    }
}
