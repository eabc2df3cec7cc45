using Akka.Actor;

namespace ActorNotice.Security.Keys;

/// <summary>
/// The only holder of exchange credentials. Signs queries for named purposes and lends the key header; the signing
/// secret never leaves. Every request is audited. Supervised as <c>keys</c>; the credentials survive a restart, leases
/// do not.
/// </summary>
internal sealed class KeyGateway : ReceiveActor, IWithTimers
{
    private readonly KeyRing _ring;
    private readonly TimeSpan _life;
    private readonly HashSet<KeyLease> _lent = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes the ring over.</summary>
    public KeyGateway(KeyRing ring, TimeSpan life)
    {
        _ring = ring;
        _life = life;
        Receive<SignRequest>(Answer);
        Receive<ReplaceKey>(Replace);
        Receive<EndLease>(end => End(end.Lease));
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    /// <inheritdoc/>
    // The base would call PostStop and so zero the pair that the next incarnation needs.
    protected override void PreRestart(Exception reason, object? message) => EndAll();

    /// <inheritdoc/>
    protected override void PostStop()
    {
        EndAll();
        _ring.Dispose();
    }

    private void Answer(SignRequest request)
    {
        var endpoint = KeyEndpoint.Of(request.Purpose);
        if (_ring.Pair is not { } pair) Refuse(request, endpoint, "no exchange key is loaded");
        else if (endpoint.Objection(request.Query) is { } objection) Object(request, endpoint, objection);
        else Sign(request, endpoint, pair);
    }

    private void Sign(SignRequest request, KeyEndpoint endpoint, KeyPair pair)
    {
        var lease = new KeyLease(pair.Key.Copy(), Context.System.Scheduler.Now + _life)
        {
            Purpose = request.Purpose,
        };
        _lent.Add(lease);

        // A key of its own for each timer: two leases of one moment are equal as records.
        Timers.StartSingleTimer(new object(), new EndLease(lease), _life);
        Audit(endpoint, "signed");
        Sender.Tell(
            new SignedRequest(request.Purpose, endpoint.Path, RequestSigner.Sign(pair.Secret, request.Query), lease));
    }

    // What was lent of the old pair ends with it: a lease never outlives its key.
    private void Replace(ReplaceKey next)
    {
        EndAll();
        _ring.Replace(new KeyPair(next.Key, next.Secret));
        Context.System.EventStream.Publish(new AuditFact(
            Sender.Path.ToStringWithoutAddress(), "key.replace", "exchange key", "done", Security: true));
    }

    // Apart from a refusal for want of a key: this one asks what nothing in this program has a reason to ask.
    private void Object(SignRequest request, KeyEndpoint endpoint, string objection)
    {
        Refuse(request, endpoint, objection);
        Context.System.EventStream.Publish(
            new KeyMisused(Sender.Path.ToStringWithoutAddress(), request.Purpose, objection));
    }

    private void Refuse(SignRequest request, KeyEndpoint endpoint, string reason)
    {
        Audit(endpoint, $"refused: {reason}");
        Sender.Tell(new SignRefused(request.Purpose, reason));
    }

    private void Audit(KeyEndpoint endpoint, string outcome) => Context.System.EventStream.Publish(
        new AuditFact(Sender.Path.ToStringWithoutAddress(), "key.sign", endpoint.Path, outcome, Security: true)
        {
            Risk = endpoint.Risk,
        });

    private void End(KeyLease lease)
    {
        lease.HeaderValue.Dispose();
        _lent.Remove(lease);
    }

    private void EndAll()
    {
        foreach (var lease in _lent) lease.HeaderValue.Dispose();
        _lent.Clear();
    }

    private sealed record EndLease(KeyLease Lease);
}
