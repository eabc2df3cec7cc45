using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ActorNotice.Security.Store;

/// <summary>
/// Seals one value: AES-256-GCM under a key of its own (HKDF-SHA512 of the data key with a fresh salt) and a fresh
/// nonce; environment, name and version are the associated data, so a box opens nowhere but in its own place.
/// </summary>
internal static class EntryCipher
{
    private static ReadOnlySpan<byte> Use => "actornotice-secrets/1 entry"u8;

    /// <summary>Seals with a fresh salt and nonce.</summary>
    public static StoreVersion Seal(
        DataKey key, string environment, string name, int number, DateTimeOffset written, SecretText value) => Seal(
        key, environment, name, value,
        new(number, written, Sealing.Fresh(Sealing.SaltLength), Sealing.Fresh(Sealing.NonceLength), []));

    /// <summary>Seals with the salt and nonce of a frame that has no box yet.</summary>
    internal static StoreVersion Seal(
        DataKey key, string environment, string name, SecretText value, StoreVersion frame)
    {
        var own = Sealing.Derive(key.Bytes, frame.Salt, Use);
        try
        {
            var about = About(environment, name, frame.Number);
            return frame with
            {
                Box = value.Use((own, frame.Nonce, about), static (utf8, with) =>
                    Sealing.Seal(with.own, with.Nonce, utf8, with.about)),
            };
        }
        finally
        {
            // Whatever happened, the derived key goes.
            CryptographicOperations.ZeroMemory(own);
        }
    }

    /// <summary>The value; null when the box is not authentic in this place.</summary>
    public static SecretText? Open(DataKey key, string environment, string name, StoreVersion version)
    {
        var own = Sealing.Derive(key.Bytes, version.Salt, Use);
        var plain = GC.AllocateArray<byte>(Math.Max(0, version.Box.Length - Sealing.TagLength), pinned: true);
        try
        {
            var about = About(environment, name, version.Number);
            return Sealing.TryOpen(own, version.Nonce, version.Box, about, plain) ? SecretText.FromUtf8(plain) : null;
        }
        finally
        {
            // The value lives on in the SecretText alone.
            CryptographicOperations.ZeroMemory(plain);
            CryptographicOperations.ZeroMemory(own);
        }
    }

    private static byte[] About(string environment, string name, int number) => Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{environment}/{name}/{number}"));
}
