using System.Globalization;
using System.Security.Cryptography;

namespace ActorNotice.Security.Store;

/// <summary>
/// A passphrase, stretched by PBKDF2-HMAC-SHA512 with a salt of its own. Its cost is stored, so that it can rise. A
/// wrong passphrase costs exactly as much time as the right one.
/// </summary>
/// <param name="passphrase">Owned by the caller.</param>
/// <param name="iterations">Cost of a new store; the file's own counts for one that exists.</param>
public sealed class PassphraseKey(SecretText passphrase, int iterations = PassphraseKey.DefaultIterations) : IStoreKey
{
    /// <summary>Nearly three times what OWASP asks of PBKDF2-HMAC-SHA512 (220,000), about half a second.</summary>
    public const int DefaultIterations = 600_000;

    /// <summary>Shorter ones are refused where a store is made.</summary>
    public const int MinCharacters = 12;

    internal const string KindName = "passphrase";

    // More would be an attack on the reader's patience.
    private const int MostIterations = 20_000_000;
    private const string Function = "PBKDF2-HMAC-SHA512";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public ValueTask<(StoreKeyBlock Block, DataKey Key)> MakeAsync(CancellationToken cancel)
    {
        var salt = Sealing.Fresh(Sealing.SaltLength);
        var key = DataKey.Random();
        var under = Stretch(passphrase, salt, iterations);
        var (nonce, box) = LocalWrap.Wrap(under, key);
        CryptographicOperations.ZeroMemory(under);
        var block = StoreKeyBlock.Of(
            KindName, ("kdf", Function), ("iterations", iterations.ToString(CultureInfo.InvariantCulture)),
            ("salt", Convert.ToBase64String(salt)), ("nonce", nonce), ("wrapped", box));
        return new((block, key));
    }

    /// <inheritdoc/>
    public ValueTask<DataKey> OpenAsync(StoreKeyBlock block, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block["kdf"] != Function
            || !int.TryParse(block["iterations"], NumberStyles.None, CultureInfo.InvariantCulture, out var cost)
            || cost is < 1 or > MostIterations)
            throw StoreProblems.WrongKey("the store's key block", "way it stretches passphrases");
        var under = Stretch(passphrase, block.Bytes("salt"), cost);
        var key = LocalWrap.Unwrap(under, block);
        CryptographicOperations.ZeroMemory(under);
        return new(key ?? throw StoreProblems.WrongKey("the store", "passphrase"));
    }

    /// <summary>The key that wraps; the caller zeroes it.</summary>
    internal static byte[] Stretch(SecretText passphrase, byte[] salt, int iterations) =>
        passphrase.Use((salt, iterations), static (utf8, with) =>
        {
            var under = GC.AllocateArray<byte>(DataKey.Length, pinned: true);
            Rfc2898DeriveBytes.Pbkdf2(utf8, with.salt, under, with.iterations, HashAlgorithmName.SHA512);
            return under;
        });
}
