using Akka.Util;

namespace Akka.Streams.Stages;

/// <summary>Sequences that sources are made of.</summary>
internal static class Sequences
{
    public static IEnumerator<T> Repeat<T>(T element)
    {
        while (true) yield return element;
    }

    public static IEnumerator<T> Cycle<T>(Func<IEnumerator<T>> make)
    {
        while (true)
        {
            using var round = make();
            if (!round.MoveNext()) throw new ArgumentException("Cannot cycle an empty enumerator");
            do yield return round.Current;
            while (round.MoveNext());
        }
    }

    public static IEnumerator<TElem> Unfold<TState, TElem>(
        TState state, Func<TState, Option<(TState State, TElem Element)>> unfold)
    {
        for (var step = unfold(state); step.HasValue; step = unfold(step.Value.State))
            yield return step.Value.Element;
    }
}
