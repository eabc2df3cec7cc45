using System.Runtime.CompilerServices;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Taking several messages.</content>
public abstract partial class TestKitBase
{
    private enum Verdict
    {
        Stop,
        Skip,
        Keep,
    }

    /// <summary>Takes exactly some messages, in their order; fails when too few come in the default time.</summary>
    public IReadOnlyCollection<object> ReceiveN(
        int numberOfMessages, CancellationToken cancellationToken = default) =>
        Exactly(numberOfMessages, RemainingOrDefault, true, cancellationToken).Outcome();

    /// <summary>Takes exactly some messages, in their order; fails when too few come in time.</summary>
    public IReadOnlyCollection<object> ReceiveN(
        int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        Exactly(numberOfMessages, Finite(max), true, cancellationToken).Outcome();

    /// <inheritdoc cref="ReceiveN(int, CancellationToken)" />
    public IAsyncEnumerable<object> ReceiveNAsync(
        int numberOfMessages, CancellationToken cancellationToken = default) =>
        OneByOne(token => Exactly(numberOfMessages, RemainingOrDefault, false, token), cancellationToken);

    /// <inheritdoc cref="ReceiveN(int, TimeSpan, CancellationToken)" />
    public IAsyncEnumerable<object> ReceiveNAsync(
        int numberOfMessages, TimeSpan max, CancellationToken cancellationToken = default) =>
        OneByOne(token => Exactly(numberOfMessages, Finite(max), false, token), cancellationToken);

    /// <summary>
    /// Takes messages while the filter makes something of them; the first of which it makes null stays.
    /// <paramref name="max"/> limits all, <paramref name="idle"/> each wait, <paramref name="msgs"/> the number.
    /// </summary>
    public IReadOnlyList<T> ReceiveWhile<T>(
        Func<object, T?> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        While(Filtering(filter), max, idle, msgs, true, cancellationToken).Outcome();

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max, Func<object, T?> filter, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhile(filter, max, null, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IReadOnlyList<T> ReceiveWhile<T>(
        TimeSpan? max, TimeSpan? idle, Func<object, T?> filter, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhile(filter, max, idle, msgs, cancellationToken);

    /// <summary>
    /// Takes messages of one type while they please; the first that does not stays. Others are dropped, or end it.
    /// </summary>
    public IReadOnlyList<T> ReceiveWhile<T>(
        Predicate<T> shouldContinue, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true, CancellationToken cancellationToken = default) =>
        While(Judging(shouldContinue, shouldIgnoreOtherMessageTypes), max, idle, msgs, true, cancellationToken)
            .Outcome();

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Func<object, T?> filter, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        OneByOne(token => While(Filtering(filter), max, idle, msgs, false, token), cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max, Func<object, T?> filter, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhileAsync(filter, max, null, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Func{object, T}, TimeSpan?, TimeSpan?, int, CancellationToken)" />
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        TimeSpan? max, TimeSpan? idle, Func<object, T?> filter, int msgs = int.MaxValue,
        CancellationToken cancellationToken = default) =>
        ReceiveWhileAsync(filter, max, idle, msgs, cancellationToken);

    /// <inheritdoc cref="ReceiveWhile{T}(Predicate{T}, TimeSpan?, TimeSpan?, int, bool, CancellationToken)" />
    public IAsyncEnumerable<T> ReceiveWhileAsync<T>(
        Predicate<T> shouldContinue, TimeSpan? max = null, TimeSpan? idle = null, int msgs = int.MaxValue,
        bool shouldIgnoreOtherMessageTypes = true, CancellationToken cancellationToken = default)
    {
        var judge = Judging(shouldContinue, shouldIgnoreOtherMessageTypes);
        return OneByOne(token => While(judge, max, idle, msgs, false, token), cancellationToken);
    }

    private static Func<object, (Verdict, T?)> Filtering<T>(Func<object, T?> filter) => message =>
        filter(message) is { } made ? (Verdict.Keep, made) : (Verdict.Stop, default);

    private static Func<object, (Verdict, T?)> Judging<T>(Predicate<T> pleases, bool ignoreOthers) => message =>
        message is T typed
            ? (pleases(typed) ? Verdict.Keep : Verdict.Stop, typed)
            : (ignoreOthers ? Verdict.Skip : Verdict.Stop, default);

    private static async IAsyncEnumerable<T> OneByOne<T>(
        Func<CancellationToken, Task<List<T>>> take,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var item in await take(cancellationToken)) yield return item;
    }

    private TimeSpan Finite(TimeSpan max) => Dilated(max.RequireFinite(nameof(max)));

    private async Task<List<object>> Exactly(
        int count, TimeSpan max, bool blocking, CancellationToken cancellationToken)
    {
        var start = Now;
        var taken = new List<object>();
        while (taken.Count < count)
        {
            var envelope = await Take(Left(start + max), blocking, cancellationToken);
            if (envelope?.Message is not { } message)
            {
                throw Failure(
                    $"Timeout ({max}) while expecting {count} messages. Only got {taken.Count} after {Now - start}.");
            }

            taken.Add(message);
        }

        return taken;
    }

    private async Task<List<T>> While<T>(
        Func<object, (Verdict, T?)> judge, TimeSpan? max, TimeSpan? idle, int count, bool blocking,
        CancellationToken cancellationToken)
    {
        var end = Now + RemainingOrDilated(max);
        var kept = new List<T>();
        var last = _last;
        while (kept.Count < count)
        {
            var wait = idle is { } pause && !pause.IsInfinite() ? Left(end).Min(pause) : Left(end);
            // Looked at first and taken afterwards, so that the message that ends it is left for the next expectation.
            // Nobody comes in between: a kit has one reader.
            var next = await _queue.Peek(wait, blocking, cancellationToken);
            if (next?.Message is not { } message) break;

            var (verdict, made) = judge(message);
            if (verdict == Verdict.Stop) break;
            last = await _queue.Take(TimeSpan.Zero, blocking, cancellationToken) ?? next;
            if (verdict == Verdict.Keep && made is not null) kept.Add(made);
        }

        // It ends with a wait for more, which may use up all the time of a Within around it: no reason to fail that.
        _last = last;
        _lastWasNoMsg = true;
        return kept;
    }

    // Not negative: a wait without time still looks once at what is there.
    private static TimeSpan Left(TimeSpan end) => end - Now is { Ticks: > 0 } left ? left : TimeSpan.Zero;
}
