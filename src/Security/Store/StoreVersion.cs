namespace ActorNotice.Security.Store;

/// <summary>One value a secret has had, sealed.</summary>
/// <param name="Number">From 1, never used twice for a name.</param>
/// <param name="Written">When.</param>
/// <param name="Salt">What its key is derived with.</param>
/// <param name="Nonce">Of AES-GCM.</param>
/// <param name="Box">Ciphertext and tag.</param>
internal sealed record StoreVersion(int Number, DateTimeOffset Written, byte[] Salt, byte[] Nonce, byte[] Box);
