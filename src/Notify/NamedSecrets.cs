using ActorNotice.Security;

namespace ActorNotice.Notify;

/// <summary>The values in NOTIFY_SECRETS: <c>name=value;name=value</c>. Prints nothing of them.</summary>
public sealed class NamedSecrets
{
    private readonly Dictionary<string, SecretText> _values = new(StringComparer.Ordinal);

    /// <summary>No values.</summary>
    public static NamedSecrets None { get; } = new();

    /// <summary>Every value, for the log's mask.</summary>
    public IReadOnlyCollection<SecretText> Values => _values.Values;

    /// <summary>Reads the text of the variable; null = none.</summary>
    /// <exception cref="FormatException">It is not made of pairs; the message does not show it.</exception>
    public static NamedSecrets Read(SecretText? text)
    {
        var secrets = new NamedSecrets();
        if (text is null) return secrets;
        foreach (var pair in text.RevealText().Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1 || equals == pair.Length - 1 || !secrets._values.TryAdd(pair[..equals], SecretText.From(pair.AsSpan(equals + 1).ToString())))
                throw new FormatException("NOTIFY_SECRETS is not name=value;name=value with each name once");
        }

        return secrets;
    }

    /// <summary>A value; null when it is not there.</summary>
    public SecretText? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>A value that must be there.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    internal SecretText Needed(string name) =>
        Find(name) ?? throw new FormatException($"NOTIFY_SECRETS has no {name}; a channel of notify.channels needs it");

    /// <summary>No secret in logs.</summary>
    public override string ToString() => $"NamedSecrets({_values.Count})";
}
