using System.Security.Cryptography;
using ActorNotice.Security.Store;

namespace ActorNotice.Security.Kms;

/// <summary>The SDK hands keys over in memory streams.</summary>
internal static class KmsPlaintext
{
    /// <summary>The key; the stream's buffer is zeroed.</summary>
    public static DataKey Take(MemoryStream plaintext)
    {
        using var stream = plaintext;
        var bytes = stream.TryGetBuffer(out var inner) ? inner.AsSpan() : stream.ToArray();
        try
        {
            return DataKey.From(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
