using System.Security.Cryptography;
using System.Text;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Store;

/// <summary>
/// A random key that systemd (or a file only root can read) hands to the service: 64 hex digits, for example from
/// <c>openssl rand -hex 32</c>. Nothing is stretched, as nothing can be guessed.
/// </summary>
/// <param name="hex">Owned by the caller.</param>
public sealed class CredentialKey(SecretText hex) : IStoreKey
{
    internal const string KindName = "credential";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public ValueTask<(StoreKeyBlock Block, DataKey Key)> MakeAsync(CancellationToken cancel)
    {
        var under = Under();
        var key = DataKey.Random();
        var (nonce, box) = LocalWrap.Wrap(under, key);
        CryptographicOperations.ZeroMemory(under);
        return new((StoreKeyBlock.Of(KindName, ("nonce", nonce), ("wrapped", box)), key));
    }

    /// <inheritdoc/>
    public ValueTask<DataKey> OpenAsync(StoreKeyBlock block, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(block);
        var under = Under();
        var key = LocalWrap.Unwrap(under, block);
        CryptographicOperations.ZeroMemory(under);
        return new(key ?? throw StoreProblems.WrongKey("the store", "credential"));
    }

    private byte[] Under() => hex.Use(0, static (utf8, _) =>
    {
        var raw = GC.AllocateArray<byte>(DataKey.Length, pinned: true);
        var text = Encoding.ASCII.GetString(utf8);
        if (text.Length != 2 * DataKey.Length
            || Convert.FromHexString(text, raw, out var consumed, out _) != System.Buffers.OperationStatus.Done
            || consumed != text.Length)
            throw StoreProblems.Of(
                SecretFault.Malformed, "the store's credential", "It is not 64 hex digits.",
                "make it with: openssl rand -hex 32");
        var under = Sealing.Derive(raw, [], "actornotice-secrets/1 credential"u8);
        CryptographicOperations.ZeroMemory(raw);
        return under;
    });
}
