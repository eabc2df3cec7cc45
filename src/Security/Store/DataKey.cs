using System.Security.Cryptography;

namespace ActorNotice.Security.Store;

/// <summary>The 256-bit key of a store while it is open: pinned, so that no copies stay behind, and zeroed.</summary>
public sealed class DataKey : IDisposable
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    private readonly byte[] _bytes = GC.AllocateArray<byte>(Length, pinned: true);
    private bool _zeroed;

    private DataKey()
    {
    }

    /// <summary>The bytes, lent.</summary>
    /// <exception cref="ObjectDisposedException">The key was zeroed.</exception>
    public ReadOnlySpan<byte> Bytes
    {
        get
        {
            ObjectDisposedException.ThrowIf(_zeroed, this);
            return _bytes;
        }
    }

    /// <summary>A new key from the system's generator.</summary>
    public static DataKey Random()
    {
        var key = new DataKey();
        RandomNumberGenerator.Fill(key._bytes);
        return key;
    }

    /// <summary>Copies a key; the caller zeroes its own.</summary>
    /// <exception cref="ArgumentException">Not <see cref="Length"/> bytes.</exception>
    public static DataKey From(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException("a data key has 32 bytes", nameof(bytes));
        var key = new DataKey();
        bytes.CopyTo(key._bytes);
        return key;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_bytes);
        _zeroed = true;
    }
}
