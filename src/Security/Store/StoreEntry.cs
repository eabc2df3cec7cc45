using System.Collections.Immutable;

namespace ActorNotice.Security.Store;

/// <summary>One secret of a store with the values it has had; the last is in force.</summary>
/// <param name="Name">As spelled; names of newer programs are kept as they are.</param>
/// <param name="Versions">Oldest first, at least one, at most <see cref="KeptVersions"/>.</param>
internal sealed record StoreEntry(string Name, ImmutableArray<StoreVersion> Versions)
{
    /// <summary>Older values are forgotten.</summary>
    public const int KeptVersions = 5;

    /// <summary>The value in force.</summary>
    public StoreVersion Current => Versions[^1];

    /// <summary>The entry with a newer value.</summary>
    public StoreEntry With(StoreVersion next) => this with
    {
        Versions = [.. Versions.Add(next).TakeLast(KeptVersions)],
    };
}
