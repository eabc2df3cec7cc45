using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Store;

/// <summary>Reads the encrypted store; one that is configured and not there is a problem, not an empty
/// source.</summary>
/// <param name="place">Where it is.</param>
/// <param name="keyFor">Finds what opens it; throws <see cref="SecretException"/> when nothing does.</param>
public sealed class StoreSource(StorePlace place, Func<StoreKeyBlock, IStoreKey> keyFor) : ISecretSource
{
    /// <inheritdoc/>
    public string Name => $"encrypted store {place.Path}";

    /// <inheritdoc/>
    public async ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel)
    {
        try
        {
            var key = keyFor(SecretStore.KeyBlockOf(place));
            using var store = await SecretStore.OpenAsync(place, key, cancel: cancel).ConfigureAwait(false);
            var harvest = new HarvestBuilder();
            foreach (var listing in store.List())
                if (SecretNames.TryParse(listing.Name, out var name) && store.Read(name) is { } value)
                    harvest.Add(new FoundSecret(name, value, $"{place.Path} (version {listing.Version})")
                    {
                        Since = listing.Written,
                    });
            return harvest.Build();
        }
        catch (SecretException error)
        {
            return SecretHarvest.Refused(error.Problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return SecretHarvest.Refused(new(
                SecretFault.Unreadable, null, place.Path, $"The store cannot be read: {error.GetType().Name}.",
                "look at the permissions of the file and its folder"));
        }
    }
}
