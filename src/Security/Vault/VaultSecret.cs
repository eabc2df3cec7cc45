using System.Collections.Immutable;

namespace ActorNotice.Security.Vault;

/// <summary>One version of a KV secret.</summary>
/// <param name="Version">From 1; 0 = there is none yet.</param>
/// <param name="Values">By key; owned.</param>
internal sealed record VaultSecret(int Version, ImmutableDictionary<string, SecretText> Values) : IDisposable
{
    /// <summary>When this version was written; null when Vault does not say.</summary>
    internal DateTimeOffset? Created { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var value in Values.Values) value.Dispose();
    }
}
