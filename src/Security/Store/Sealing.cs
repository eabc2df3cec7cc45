using System.Security.Cryptography;

namespace ActorNotice.Security.Store;

/// <summary>AES-256-GCM with the tag behind the ciphertext, and keys derived by HKDF-SHA512.</summary>
internal static class Sealing
{
    /// <summary>Bytes of a nonce.</summary>
    public const int NonceLength = 12;

    /// <summary>Bytes of a tag.</summary>
    public const int TagLength = 16;

    /// <summary>Bytes of the salt that each entry's key is derived with.</summary>
    public const int SaltLength = 32;

    /// <summary>Ciphertext followed by its tag.</summary>
    public static byte[] Seal(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> about)
    {
        using var aes = new AesGcm(key, TagLength);
        var box = new byte[plain.Length + TagLength];
        aes.Encrypt(nonce, plain, box.AsSpan(0, plain.Length), box.AsSpan(plain.Length), about);
        return box;
    }

    /// <summary>
    /// Fills <paramref name="plain"/> (the box without its tag); false, and zeros, when the box is not authentic.
    /// The tag is compared in constant time.
    /// </summary>
    public static bool TryOpen(
        ReadOnlySpan<byte> key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> box, ReadOnlySpan<byte> about,
        Span<byte> plain)
    {
        if (box.Length != plain.Length + TagLength || nonce.Length != NonceLength) return false;
        try
        {
            using var aes = new AesGcm(key, TagLength);
            aes.Decrypt(nonce, box[..plain.Length], box[plain.Length..], plain, about);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            // The answer to the question that was asked.
            plain.Clear();
            return false;
        }
    }

    /// <summary>A key for one use; the caller zeroes it.</summary>
    /// <param name="from">The key it comes from.</param>
    /// <param name="salt">May be empty.</param>
    /// <param name="use">Names the use, so that no two uses share a key.</param>
    public static byte[] Derive(ReadOnlySpan<byte> from, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> use)
    {
        var key = GC.AllocateArray<byte>(DataKey.Length, pinned: true);
        HKDF.DeriveKey(HashAlgorithmName.SHA512, from, key, salt, use);
        return key;
    }

    /// <summary>Random bytes from the system's generator.</summary>
    public static byte[] Fresh(int length) => RandomNumberGenerator.GetBytes(length);
}
