using System.Collections;
using Akka.Actor;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Expecting silence, an end, or something among other things.</content>
public abstract partial class TestKitBase
{
    /// <summary>No message may come in the default time.</summary>
    public void ExpectNoMsg(CancellationToken cancellationToken = default) =>
        Silence(RemainingOrDefault, true, cancellationToken).Outcome();

    /// <summary>No message may come in the given time, dilated.</summary>
    public void ExpectNoMsg(TimeSpan duration, CancellationToken cancellationToken = default) =>
        Silence(Dilated(duration), true, cancellationToken).Outcome();

    /// <inheritdoc cref="ExpectNoMsg(TimeSpan, CancellationToken)" />
    public void ExpectNoMsg(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsg(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    /// <inheritdoc cref="ExpectNoMsg(CancellationToken)" />
    public async ValueTask ExpectNoMsgAsync(CancellationToken cancellationToken = default) =>
        await Silence(RemainingOrDefault, false, cancellationToken);

    /// <inheritdoc cref="ExpectNoMsg(TimeSpan, CancellationToken)" />
    public async ValueTask ExpectNoMsgAsync(TimeSpan duration, CancellationToken cancellationToken = default) =>
        await Silence(Dilated(duration), false, cancellationToken);

    /// <inheritdoc cref="ExpectNoMsg(TimeSpan, CancellationToken)" />
    public ValueTask ExpectNoMsgAsync(int milliseconds, CancellationToken cancellationToken = default) =>
        ExpectNoMsgAsync(TimeSpan.FromMilliseconds(milliseconds), cancellationToken);

    /// <summary>The next message must say that a watched actor is gone.</summary>
    public Terminated ExpectTerminated(
        IActorRef target, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        Expect(true, timeout, hint, EndOf(target, hint), cancellationToken).Outcome();

    /// <inheritdoc cref="ExpectTerminated" />
    public async ValueTask<Terminated> ExpectTerminatedAsync(
        IActorRef target, TimeSpan? timeout = null, string? hint = null,
        CancellationToken cancellationToken = default) =>
        await Expect(false, timeout, hint, EndOf(target, hint), cancellationToken);

    /// <summary>Drops messages until one pleases.</summary>
    public object FishForMessage(
        Predicate<object> isMessage, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) =>
        FishForMessage<object>(isMessage, max, hint, cancellationToken);

    /// <summary>Drops messages until one of a type pleases.</summary>
    public T FishForMessage<T>(
        Predicate<T> isMessage, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) =>
        FishForMessage(isMessage, [], max, hint, cancellationToken);

    /// <summary>Moves messages to a list until one of a type pleases.</summary>
    public T FishForMessage<T>(
        Predicate<T> isMessage, ArrayList allMessages, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) =>
        Fish(isMessage, allMessages, max, hint, true, cancellationToken).Outcome();

    /// <inheritdoc cref="FishForMessage(Predicate{object}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<object> FishForMessageAsync(
        Predicate<object> isMessage, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) =>
        FishForMessageAsync<object>(isMessage, max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, TimeSpan?, string, CancellationToken)" />
    public ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) =>
        FishForMessageAsync(isMessage, [], max, hint, cancellationToken);

    /// <inheritdoc cref="FishForMessage{T}(Predicate{T}, ArrayList, TimeSpan?, string, CancellationToken)" />
    public async ValueTask<T> FishForMessageAsync<T>(
        Predicate<T> isMessage, ArrayList allMessages, TimeSpan? max = null, string hint = "",
        CancellationToken cancellationToken = default) =>
        await Fish(isMessage, allMessages, max, hint, false, cancellationToken);

    /// <summary>Drops messages until one of a type is next, and takes that one.</summary>
    public async Task FishUntilMessageAsync<T>(
        TimeSpan? max = null, CancellationToken cancellationToken = default) =>
        await Fish<T>(_ => true, [], max, "", false, cancellationToken);

    /// <summary>Takes messages until none comes for a while; fails when there are too many.</summary>
    /// <param name="max">How long silence must last, dilated.</param>
    /// <param name="maxMessages">How many messages are too many not yet.</param>
    /// <param name="cancellationToken">Ends the wait with an exception.</param>
    /// <returns>The messages.</returns>
    public async Task<ArrayList> WaitForRadioSilenceAsync(
        TimeSpan? max = null, uint? maxMessages = null, CancellationToken cancellationToken = default)
    {
        var heard = new ArrayList();
        while ((await Take(RemainingOrDilated(max), false, cancellationToken))?.Message is { } message)
        {
            heard.Add(message);
            if (heard.Count > maxMessages)
                throw Failure($"maxMessages violated: received {heard.Count} messages, at most {maxMessages} allowed.");
        }

        _lastWasNoMsg = true;
        return heard;
    }

    private async Task Silence(TimeSpan duration, bool blocking, CancellationToken cancellationToken)
    {
        var start = Now;
        if (await Take(duration, blocking, cancellationToken) is { } envelope)
        {
            throw Failure(
                $"Failed: Expected no messages during {duration}, instead we received {envelope} after {Now - start}");
        }

        _lastWasNoMsg = true;
    }

    private Action<Terminated, IActorRef> EndOf(IActorRef target, string? hint) => (end, _) =>
    {
        if (!end.ActorRef.Equals(target))
            throw Failure($"Failed: Expected the end of {target}, but it was {end.ActorRef} that ended. {hint}");
    };

    private async Task<T> Fish<T>(
        Predicate<T> pleases, ArrayList others, TimeSpan? max, string hint, bool blocking,
        CancellationToken cancellationToken)
    {
        var limit = RemainingOrDilated(max);
        var end = Now + limit;
        while ((await Take(Left(end), blocking, cancellationToken))?.Message is { } message)
        {
            if (message is T typed && pleases(typed)) return typed;
            others.Add(message);
        }

        throw Failure($"Timeout ({limit}) during FishForMessage<{typeof(T)}>, hint: {hint}");
    }
}
