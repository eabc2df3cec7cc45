using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Looking at messages without saying what they should be.</content>
public abstract partial class TestKitBase
{
    /// <summary>Takes the next message.</summary>
    /// <param name="max">How long to wait, not dilated; zero looks once, infinite waits for ever.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>The message; null when none came.</returns>
    public object? ReceiveOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        Take(max, true, cancellationToken).Outcome()?.Message;

    /// <inheritdoc cref="ReceiveOne" />
    public async ValueTask<object?> ReceiveOneAsync(
        TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await Take(max, false, cancellationToken))?.Message;

    /// <summary>Takes the next message with its sender.</summary>
    /// <param name="envelope">Message and sender, or <see cref="NullMessageEnvelope"/>.</param>
    /// <param name="max">How long to wait, not dilated; zero looks once, infinite waits for ever.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>False when none came.</returns>
    public bool TryReceiveOne(
        out MessageEnvelope envelope, TimeSpan? max = null, CancellationToken cancellationToken = default)
    {
        envelope = Take(max, true, cancellationToken).Outcome() ?? NullMessageEnvelope.Instance;
        return envelope is not NullMessageEnvelope;
    }

    /// <inheritdoc cref="TryReceiveOne" />
    public async ValueTask<(bool, MessageEnvelope)> TryReceiveOneAsync(
        TimeSpan? max, CancellationToken cancellationToken = default)
    {
        var envelope = await Take(max, false, cancellationToken);
        return (envelope is not null, envelope ?? NullMessageEnvelope.Instance);
    }

    /// <summary>Looks at the next message and leaves it where it is.</summary>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>The message; null when none came in the default time.</returns>
    public object? PeekOne(CancellationToken cancellationToken) => PeekOne(null, cancellationToken);

    /// <summary>Looks at the next message and leaves it where it is.</summary>
    /// <param name="max">How long to wait, not dilated; zero looks once, infinite waits for ever.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>The message; null when none came.</returns>
    public object? PeekOne(TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        Peek(max, true, cancellationToken).Outcome()?.Message;

    /// <inheritdoc cref="PeekOne(CancellationToken)" />
    public ValueTask<object?> PeekOneAsync(CancellationToken cancellationToken) =>
        PeekOneAsync(null, cancellationToken);

    /// <inheritdoc cref="PeekOne(TimeSpan?, CancellationToken)" />
    public async ValueTask<object?> PeekOneAsync(
        TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        (await Peek(max, false, cancellationToken))?.Message;

    /// <summary>Looks at the next message with its sender and leaves it where it is.</summary>
    /// <param name="envelope">Message and sender, or <see cref="NullMessageEnvelope"/>.</param>
    /// <param name="max">How long to wait, not dilated; zero looks once, infinite waits for ever.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>False when none came.</returns>
    public bool TryPeekOne(out MessageEnvelope envelope, TimeSpan? max, CancellationToken cancellationToken)
    {
        envelope = Peek(max, true, cancellationToken).Outcome() ?? NullMessageEnvelope.Instance;
        return envelope is not NullMessageEnvelope;
    }

    /// <inheritdoc cref="TryPeekOne" />
    public async ValueTask<(bool, MessageEnvelope)> TryPeekOneAsync(
        TimeSpan? max, CancellationToken cancellationToken)
    {
        var envelope = await Peek(max, false, cancellationToken);
        return (envelope is not null, envelope ?? NullMessageEnvelope.Instance);
    }

    private async Task<MessageEnvelope?> Take(TimeSpan? max, bool blocking, CancellationToken cancellationToken)
    {
        var limit = GetTimeoutOrDefault(max);
        if (TestKitSettings.LogTestKitCalls) Log.Debug($"Trying to receive a message within {limit}");
        var envelope = await _queue.Take(limit, blocking, cancellationToken);
        _lastWasNoMsg = false;
        _last = envelope ?? NullMessageEnvelope.Instance;
        return envelope;
    }

    private async Task<MessageEnvelope?> Peek(TimeSpan? max, bool blocking, CancellationToken cancellationToken)
    {
        var envelope = await _queue.Peek(GetTimeoutOrDefault(max), blocking, cancellationToken);
        _lastWasNoMsg = false;
        _last = envelope ?? NullMessageEnvelope.Instance;
        return envelope;
    }
}
