using Akka.Streams.Engine;
using Akka.Streams.Plans;
using Akka.Streams.Stages;
using Akka.Util;

namespace Akka.Streams.Dsl;

/// <summary>Makes sources. This file: elements that are known, or can be computed.</summary>
public static partial class Source
{
    /// <summary>A source of a graph.</summary>
    /// <param name="source">The graph.</param>
    public static Source<T, TMat> FromGraph<T, TMat>(IGraph<SourceShape<T>, TMat> source) =>
        source as Source<T, TMat> ?? new Source<T, TMat>(source.Plan);

    /// <summary>The elements of an enumerable.</summary>
    /// <param name="enumerable">Enumerated once a run.</param>
    public static Source<T, NotUsed> From<T>(IEnumerable<T> enumerable) =>
        Of(() => new EnumeratorSource<T>(enumerable.GetEnumerator, looksAhead: true));

    /// <summary>The elements of an asynchronous enumerable.</summary>
    /// <param name="asyncEnumerable">Called once a run.</param>
    public static Source<T, NotUsed> From<T>(Func<IAsyncEnumerable<T>> asyncEnumerable) =>
        Of(() => new AsyncEnumerableSource<T>(asyncEnumerable));

    /// <summary>The elements of an enumerator.</summary>
    /// <param name="enumeratorFactory">Called once a run.</param>
    public static Source<T, NotUsed> FromEnumerator<T>(Func<IEnumerator<T>> enumeratorFactory) =>
        Of(() => new EnumeratorSource<T>(enumeratorFactory, looksAhead: true));

    /// <summary>The elements of one enumerator after another, without end.</summary>
    /// <param name="enumeratorFactory">Called again and again; fails when it gives no element.</param>
    public static Source<T, NotUsed> Cycle<T>(Func<IEnumerator<T>> enumeratorFactory) =>
        Of(() => new EnumeratorSource<T>(() => Sequences.Cycle(enumeratorFactory), looksAhead: false));

    /// <summary>One element.</summary>
    /// <param name="element">The element.</param>
    public static Source<T, NotUsed> Single<T>(T element) => From<T>([element]);

    /// <summary>The same element, without end.</summary>
    /// <param name="element">The element.</param>
    public static Source<T, NotUsed> Repeat<T>(T element) =>
        Of(() => new EnumeratorSource<T>(() => Sequences.Repeat(element), looksAhead: false));

    /// <summary>No element.</summary>
    public static Source<T, NotUsed> Empty<T>() => From<T>([]);

    /// <summary>No element, and no end.</summary>
    public static Source<T, NotUsed> Never<T>() => Of(static () => new SilentSource<T>(null));

    /// <summary>No element but a failure.</summary>
    /// <param name="cause">The failure.</param>
    public static Source<T, NotUsed> Failed<T>(Exception cause) => Of(() => new SilentSource<T>(cause));

    /// <summary>What a function makes of a state: an element and the next state, or the end.</summary>
    /// <param name="state">The first state.</param>
    /// <param name="unfold">The function.</param>
    public static Source<TElem, NotUsed> Unfold<TState, TElem>(
        TState state, Func<TState, Option<(TState, TElem)>> unfold) =>

        // Not ahead: the function may be slow, or have effects, and is called only when asked for.
        Of(() => new EnumeratorSource<TElem>(() => Sequences.Unfold(state, unfold), looksAhead: false));

    /// <summary>What a function makes of a state, without end.</summary>
    /// <param name="state">The first state.</param>
    /// <param name="unfold">The function.</param>
    public static Source<TElem, NotUsed> UnfoldInfinite<TState, TElem>(
        TState state, Func<TState, (TState, TElem)> unfold) =>
        Unfold<TState, TElem>(state, known => unfold(known));

    /// <summary>What tasks make of a state: an element and the next state, or the end.</summary>
    /// <param name="state">The first state.</param>
    /// <param name="unfoldAsync">Starts a task.</param>
    public static Source<TElem, NotUsed> UnfoldAsync<TState, TElem>(
        TState state, Func<TState, Task<Option<(TState, TElem)>>> unfoldAsync) =>
        Of(() => new UnfoldAsync<TState, TElem>(state, unfoldAsync));

    /// <summary>A task's result, or its failure.</summary>
    /// <param name="task">The task.</param>
    public static Source<T, NotUsed> FromTask<T>(Task<T> task) =>
        Of(() => new TaskSource<T>(task, nullIsNone: false));

    private static Source<T, NotUsed> Of<T>(Func<SourceLogic<T>> make) => new(new StagePlan(make));
}
