using System.Security.Cryptography;

namespace ActorNotice.Security.Store;

/// <summary>Wraps a data key by AES-256-GCM under a key that this machine can make.</summary>
internal static class LocalWrap
{
    private static ReadOnlySpan<byte> About => "actornotice-secrets/1 data key"u8;

    /// <summary>Nonce and box, base64.</summary>
    public static (string Nonce, string Box) Wrap(ReadOnlySpan<byte> under, DataKey key)
    {
        var nonce = Sealing.Fresh(Sealing.NonceLength);
        return (Convert.ToBase64String(nonce), Convert.ToBase64String(Sealing.Seal(under, nonce, key.Bytes, About)));
    }

    /// <summary>The data key; null when it was wrapped under another key, or changed.</summary>
    public static DataKey? Unwrap(ReadOnlySpan<byte> under, StoreKeyBlock block)
    {
        var plain = GC.AllocateArray<byte>(DataKey.Length, pinned: true);
        try
        {
            return Sealing.TryOpen(under, block.Bytes("nonce"), block.Bytes("wrapped"), About, plain)
                ? DataKey.From(plain)
                : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }
}
