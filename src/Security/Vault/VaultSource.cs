using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Vault;

/// <summary>Reads the settings' KV version 2 secret, whose keys are the secrets' names. Keeps its session over reads,
/// so that a secret id for one use is enough.</summary>
/// <param name="session">Owned by the caller.</param>
/// <param name="settings">Valid settings.</param>
public sealed class VaultSource(VaultSession session, VaultSettings settings) : ISecretSource
{
    /// <inheritdoc/>
    public string Name => $"Vault {settings.Address}";

    /// <inheritdoc/>
    public async ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel)
    {
        try
        {
            using var secret = await session.ReadAsync(cancel).ConfigureAwait(false);
            var harvest = new HarvestBuilder();
            foreach (var name in SecretNames.All)
                if (secret.Values.TryGetValue(name.Spelled(), out var value))
                    harvest.Add(new FoundSecret(
                        name, value.Copy(), $"{settings.Mount}/{settings.SecretPath} (version {secret.Version})")
                    {
                        Since = secret.Created,
                    });
            return harvest.Build();
        }
        catch (SecretException error)
        {
            return SecretHarvest.Refused(error.Problem);
        }
    }
}
