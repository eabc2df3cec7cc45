using System.Collections.Immutable;

namespace ActorNotice.Security.Store;

/// <summary>How a store's data key is kept in the file: wrapped by something that is not in the file.</summary>
/// <param name="Kind">Which <see cref="IStoreKey"/> unwraps it, for example <c>passphrase</c>.</param>
/// <param name="Parameters">What that needs; text only, nothing secret.</param>
public sealed record StoreKeyBlock(string Kind, ImmutableSortedDictionary<string, string> Parameters)
{
    /// <summary>A parameter; empty when it is not there.</summary>
    public string this[string name] => Parameters.GetValueOrDefault(name, "");

    /// <summary>A block from pairs.</summary>
    public static StoreKeyBlock Of(string kind, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var all = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in parameters) all[name] = value;
        return new(kind, all.ToImmutable());
    }

    /// <summary>A parameter's base64 bytes; empty when it is none.</summary>
    public byte[] Bytes(string name)
    {
        var text = this[name];
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? bytes[..length] : [];
    }
}
