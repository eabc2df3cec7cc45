using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Store;

/// <summary>
/// What opens a store: a passphrase, a systemd credential, AWS KMS or Vault's transit engine. Both calls throw
/// <see cref="SecretException"/> with a fault of their own kind and leave nothing behind.
/// </summary>
public interface IStoreKey
{
    /// <summary>As the file names it.</summary>
    string Kind { get; }

    /// <summary>Makes a new data key and wraps it.</summary>
    ValueTask<(StoreKeyBlock Block, DataKey Key)> MakeAsync(CancellationToken cancel);

    /// <summary>Unwraps the data key of a file.</summary>
    ValueTask<DataKey> OpenAsync(StoreKeyBlock block, CancellationToken cancel);
}
