using System.Collections.Immutable;

namespace ActorNotice.Security.Store;

/// <summary>A store as data: everything in it is sealed.</summary>
/// <param name="Revision">Counts writes, from 1.</param>
/// <param name="Environment">The exchange's environment it belongs to, for example <c>mainnet</c>.</param>
/// <param name="Key">The wrapped data key.</param>
/// <param name="Entries">Sorted by name.</param>
internal sealed record StoreDocument(
    long Revision, string Environment, StoreKeyBlock Key, ImmutableArray<StoreEntry> Entries)
{
    /// <summary>The entry of a name; null when there is none.</summary>
    public StoreEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>The next revision with this entry in place of the one of its name.</summary>
    public StoreDocument With(StoreEntry entry) => Next(
        Entries.Where(other => other.Name != entry.Name).Append(entry));

    /// <summary>The next revision without a name.</summary>
    public StoreDocument Without(string name) => Next(Entries.Where(other => other.Name != name));

    /// <summary>The next revision with these entries.</summary>
    public StoreDocument Next(IEnumerable<StoreEntry> entries) => this with
    {
        Revision = Revision + 1,
        Entries = [.. entries.OrderBy(static entry => entry.Name, StringComparer.Ordinal)],
    };
}
