namespace ActorNotice.Security.Keys;

/// <summary>An exchange key and its signing secret, zeroed together.</summary>
/// <param name="Key">The value of the key header.</param>
/// <param name="Secret">What signs.</param>
internal sealed record KeyPair(SecretText Key, SecretText Secret) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        Key.Dispose();
        Secret.Dispose();
    }
}
