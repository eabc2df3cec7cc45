using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Expecting one of several, or several in any order.</content>
public abstract partial class TestKitBase
{
    /// <summary>The next message must be equal to one of the given.</summary>
    public T ExpectMsgAnyOf<T>(IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        AnyOf([.. messages], true, cancellationToken).Outcome();

    /// <inheritdoc cref="ExpectMsgAnyOf" />
    public async ValueTask<T> ExpectMsgAnyOfAsync<T>(
        IEnumerable<T> messages, CancellationToken cancellationToken = default) =>
        await AnyOf([.. messages], false, cancellationToken);

    /// <summary>The next messages must be the given ones, in any order; returned as they came.</summary>
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(params T[] messages) =>
        AllOf(messages, RemainingOrDefault, true, CancellationToken.None).Outcome();

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])" />
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(TimeSpan max, params T[] messages) =>
        AllOf(messages, Finite(max), true, CancellationToken.None).Outcome();

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])" />
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(
        IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOf(messages, RemainingOrDefault, true, cancellationToken).Outcome();

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])" />
    public IReadOnlyCollection<T> ExpectMsgAllOf<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        AllOf(messages, Finite(max), true, cancellationToken).Outcome();

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])" />
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        OneByOne(token => AllOf(messages, RemainingOrDefault, false, token), cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOf{T}(T[])" />
    public IAsyncEnumerable<T> ExpectMsgAllOfAsync<T>(
        TimeSpan max, IReadOnlyCollection<T> messages, CancellationToken cancellationToken = default) =>
        OneByOne(token => AllOf(messages, Finite(max), false, token), cancellationToken);

    /// <summary>The next messages must each please a predicate and leave none without a message; any order.</summary>
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(params PredicateInfo[] predicates) =>
        AllMatching(predicates, RemainingOrDefault, true, CancellationToken.None).Outcome();

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])" />
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        TimeSpan max, params PredicateInfo[] predicates) =>
        AllMatching(predicates, Finite(max), true, CancellationToken.None).Outcome();

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])" />
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        AllMatching(predicates, RemainingOrDefault, true, cancellationToken).Outcome();

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])" />
    public IReadOnlyCollection<object> ExpectMsgAllOfMatchingPredicates(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken) =>
        AllMatching(predicates, Finite(max), true, cancellationToken).Outcome();

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])" />
    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(
        IReadOnlyCollection<PredicateInfo> predicates, CancellationToken cancellationToken = default) =>
        OneByOne(token => AllMatching(predicates, RemainingOrDefault, false, token), cancellationToken);

    /// <inheritdoc cref="ExpectMsgAllOfMatchingPredicates(PredicateInfo[])" />
    public IAsyncEnumerable<object> ExpectMsgAllOfMatchingPredicatesAsync(
        TimeSpan max, IReadOnlyCollection<PredicateInfo> predicates,
        CancellationToken cancellationToken = default) =>
        OneByOne(token => AllMatching(predicates, Finite(max), false, token), cancellationToken);

    private async Task<T> AnyOf<T>(
        IReadOnlyCollection<T> expected, bool blocking, CancellationToken cancellationToken)
    {
        var limit = RemainingOrDefault;
        var envelope = await Take(limit, blocking, cancellationToken);
        if (envelope?.Message is not { } message)
            throw Failure($"Failed: Timeout {limit} while waiting for any of [{string.Join(", ", expected)}]");
        return message is T typed && expected.Contains(typed)
            ? typed
            : throw Failure($"Failed: Found unexpected {{{message}}}, expected any of [{string.Join(", ", expected)}]");
    }

    private async Task<List<T>> AllOf<T>(
        IReadOnlyCollection<T> expected, TimeSpan max, bool blocking, CancellationToken cancellationToken)
    {
        var taken = await Exactly(expected.Count, max, blocking, cancellationToken);
        Complete(
            expected.Where(item => !taken.Exists(message => Equals(item, message))),
            taken.Where(message => !expected.Any(item => Equals(item, message))));
        return taken.ConvertAll(message => (T)message);
    }

    private async Task<List<object>> AllMatching(
        IReadOnlyCollection<PredicateInfo> predicates, TimeSpan max, bool blocking,
        CancellationToken cancellationToken)
    {
        var taken = await Exactly(predicates.Count, max, blocking, cancellationToken);
        Complete(
            predicates.Where(predicate => !taken.Exists(predicate.Pleases)),
            taken.Where(message => !predicates.Any(predicate => predicate.Pleases(message))));
        return taken;
    }

    private void Complete<T>(IEnumerable<T> missing, IEnumerable<object> unexpected)
    {
        var problems = missing.Select(item => $"not found <{item}>")
            .Concat(unexpected.Select(item => $"found unexpected <{item}>"))
            .ToList();
        if (problems.Count > 0) throw Failure($"Failed: {string.Join(", ", problems)}");
    }
}
