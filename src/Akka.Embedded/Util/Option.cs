namespace Akka.Util;

/// <summary>A value that may be absent.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public readonly struct Option<T> : IEquatable<Option<T>>
{
    /// <summary>The absent value.</summary>
    public static readonly Option<T> None;

    private readonly T? _value;

    /// <summary>Wraps a value; null counts as absent.</summary>
    /// <param name="value">The value.</param>
    public Option(T value)
    {
        _value = value;
        HasValue = value is not null;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => !HasValue;

    /// <summary>The value; default when absent.</summary>
    public T? Value => _value;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static Option<T> Create(T value) => new(value);

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Option<T>(T value) => new(value);

    /// <summary>Same value, or both absent.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Option<T> left, Option<T> right) => left.Equals(right);

    /// <summary>Different values.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Option<T> left, Option<T> right) => !left.Equals(right);

    /// <summary>The value, or <paramref name="fallbackValue"/> when absent.</summary>
    /// <param name="fallbackValue">Used when absent.</param>
    public T GetOrElse(T fallbackValue) => _value is { } value ? value : fallbackValue;

    /// <summary>Maps the value when there is one.</summary>
    /// <typeparam name="TNew">The result's type.</typeparam>
    /// <param name="selector">The mapping.</param>
    public Option<TNew> Select<TNew>(Func<T, TNew> selector) =>
        _value is { } value ? new Option<TNew>(selector(value)) : Option<TNew>.None;

    /// <summary>Maps the value to another option when there is one.</summary>
    /// <typeparam name="TNew">The result's type.</typeparam>
    /// <param name="mapper">The mapping.</param>
    public Option<TNew> FlatSelect<TNew>(Func<T, Option<TNew>> mapper) =>
        _value is { } value ? mapper(value) : Option<TNew>.None;

    /// <summary>Runs <paramref name="action"/> when there is a value.</summary>
    /// <param name="action">What to run.</param>
    public void OnSuccess(Action<T> action)
    {
        if (_value is { } value) action(value);
    }

    /// <inheritdoc />
    public bool Equals(Option<T> other) =>
        HasValue == other.HasValue && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Option<T> other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _value is { } value ? value.GetHashCode() : 0;

    /// <inheritdoc />
    public override string ToString() => HasValue ? $"Some<{_value}>" : "None";
}
