using System.Buffers.Text;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;

namespace ActorNotice.Security.Vault;

/// <summary>Vault's transit engine: the data key is made there and opened there, the wrapping key never
/// leaves.</summary>
/// <param name="session">Owned by the caller.</param>
/// <param name="settings">Valid settings.</param>
public sealed class TransitKey(VaultSession session, VaultSettings settings) : IStoreKey
{
    internal const string KindName = "vault-transit";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async ValueTask<(StoreKeyBlock Block, DataKey Key)> MakeAsync(CancellationToken cancel)
    {
        var (plain, box) = await session.TransitAsync(
            "datakey/plaintext", "{\"bits\":256}"u8.ToArray(), "plaintext", "ciphertext", cancel).ConfigureAwait(false);
        using (plain)
        using (box)
            return (StoreKeyBlock.Of(
                KindName, ("mount", settings.TransitMount), ("name", settings.TransitKey), (
                    "wrapped", box.RevealText())),
                KeyOf(plain));
    }

    /// <inheritdoc/>
    public async ValueTask<DataKey> OpenAsync(StoreKeyBlock block, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(block);
        if (block["mount"] != settings.TransitMount || block["name"] != settings.TransitKey)
            throw StoreProblems.KindMismatch(
                "the store", $"transit key {block["mount"]}/{block["name"]}",
                $"{settings.TransitMount}/{settings.TransitKey}");
        using var wrapped = SecretText.From(block["wrapped"]);
        try
        {
            var (plain, _) = await session.TransitAsync(
                "decrypt", VaultJson.Body(("ciphertext", wrapped)), "plaintext", "plaintext", cancel)
                .ConfigureAwait(false);
            using (plain) return KeyOf(plain);
        }
        catch (SecretException error) when (error.Problem.Fault == SecretFault.VaultRefused)
        {
            // Vault's way to say that this ciphertext is not from this key.
            throw StoreProblems.WrongKey("the store", "transit key");
        }
    }

    private static DataKey KeyOf(SecretText base64) => base64.Use(0, static (utf8, _) =>
    {
        Span<byte> key = stackalloc byte[DataKey.Length];
        var status = Base64.DecodeFromUtf8(utf8, key, out var consumed, out var written);
        if (status != System.Buffers.OperationStatus.Done || consumed != utf8.Length || written != DataKey.Length)
            throw VaultProblems.Unavailable("the transit engine", "its data key has not 256 bits");
        var made = DataKey.From(key);
        key.Clear();
        return made;
    });
}
