namespace ActorNotice.Security.Keys;

/// <summary>The pair that is in use; outlives restarts of the gateway, which alone touches it.</summary>
/// <param name="pair">The first one; null when this run has no key. Owned.</param>
internal sealed class KeyRing(KeyPair? pair) : IDisposable
{
    /// <summary>What signs now.</summary>
    public KeyPair? Pair { get; private set; } = pair;

    /// <summary>Zeroes the old pair and takes the next one over.</summary>
    public void Replace(KeyPair next)
    {
        Pair?.Dispose();
        Pair = next;
    }

    /// <summary>Zeroes what is in use.</summary>
    public void Dispose() => Pair?.Dispose();
}
