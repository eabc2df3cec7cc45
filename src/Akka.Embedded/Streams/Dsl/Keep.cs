namespace Akka.Streams.Dsl;

/// <summary>Which of two materialised values to keep.</summary>
public static class Keep
{
    /// <summary>The left one.</summary>
    public static TLeft Left<TLeft, TRight>(TLeft left, TRight right) => left;

    /// <summary>The right one.</summary>
    public static TRight Right<TLeft, TRight>(TLeft left, TRight right) => right;

    /// <summary>Both.</summary>
    public static (TLeft, TRight) Both<TLeft, TRight>(TLeft left, TRight right) => (left, right);

    /// <summary>Neither.</summary>
    public static NotUsed None<TLeft, TRight>(TLeft left, TRight right) => NotUsed.Instance;
}
