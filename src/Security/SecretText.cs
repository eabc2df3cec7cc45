using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace ActorNotice.Security;

/// <summary>
/// A secret in memory. It prints as <c>***</c>, converts to nothing by itself, compares in constant time, refuses to be
/// serialised and is zeroed by <see cref="Dispose"/>. The bytes lie in a pinned buffer, so the garbage collector leaves
/// no copies. Every member may be called from any thread.
/// </summary>
[DebuggerDisplay(Masked)]
[JsonConverter(typeof(SecretTextConverter))]
public sealed class SecretText : IDisposable, IEquatable<SecretText>
{
    /// <summary>What a secret prints as.</summary>
    public const string Masked = "***";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly Lock _guard = new();

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private byte[]? _utf8;

    private SecretText(byte[] pinned) => _utf8 = pinned;

    /// <summary>Copies a text; the caller still owns (and cannot zero) its own string.</summary>
    public static SecretText From(ReadOnlySpan<char> text)
    {
        var buffer = Pinned(Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
        return new SecretText(buffer);
    }

    /// <summary>Copies UTF-8 bytes; the caller zeroes its own.</summary>
    public static SecretText FromUtf8(ReadOnlySpan<byte> utf8)
    {
        var buffer = Pinned(utf8.Length);
        utf8.CopyTo(buffer);
        return new SecretText(buffer);
    }

    /// <summary>
    /// Lends the bytes to one call. Prefer this to <see cref="RevealText"/>: nothing is copied. The secret cannot be
    /// zeroed while the call runs, so keep it short.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The secret was zeroed.</exception>
    public TResult Use<TState, TResult>(TState state, SecretReader<TState, TResult> reader)
        where TState : allows ref struct
    {
        ArgumentNullException.ThrowIfNull(reader);
        lock (_guard)
        {
            ObjectDisposedException.ThrowIf(_utf8 is null, this);
            return reader(_utf8, state);
        }
    }

    /// <summary>
    /// A copy as a string, which nobody can zero. Only for an API that takes nothing else (a URL, a header): use it at
    /// once and keep it nowhere.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The secret was zeroed.</exception>
    public string RevealText() => Use(0, static (utf8, _) => Encoding.UTF8.GetString(utf8));

    /// <summary>A second owner of the same value, zeroed on its own.</summary>
    /// <exception cref="ObjectDisposedException">The secret was zeroed.</exception>
    public SecretText Copy() => Use(0, static (utf8, _) => FromUtf8(utf8));

    /// <summary>Zeroes the buffer; may be called again.</summary>
    public void Dispose()
    {
        lock (_guard)
        {
            CryptographicOperations.ZeroMemory(_utf8);
            _utf8 = null;
        }
    }

    /// <summary>Same value, in a time that depends on neither content; a zeroed secret equals only itself.</summary>
    public bool Equals(SecretText? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null) return false;
        return Digest() is { } mine && other.Digest() is { } theirs
            && CryptographicOperations.FixedTimeEquals(mine, theirs);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SecretText);

    /// <summary>The same for every secret: a hash of the value would be a print of it.</summary>
    public override int GetHashCode() => typeof(SecretText).GetHashCode();

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => Masked;

    // Digests have one length, so that the comparison tells nothing about the lengths either.
    private byte[]? Digest()
    {
        lock (_guard)
            return _utf8 is null ? null : SHA256.HashData(_utf8);
    }

    private static byte[] Pinned(int length) => GC.AllocateUninitializedArray<byte>(length, pinned: true);
}
