namespace Akka.TestKit;

/// <summary>Makes conditions on messages of one type.</summary>
public static class PredicateInfoFactory
{
    /// <summary>Wraps a condition.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="predicateT">The condition.</param>
    public static PredicateInfo CreatePredicateInfo<T>(this Predicate<T> predicateT) =>
        PredicateInfo.Create(predicateT);
}
