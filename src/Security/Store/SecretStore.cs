using System.Collections.Immutable;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Store;

/// <summary>
/// The encrypted store, open. Every change is on the disk when the call returns, or the old file is untouched. Whoever
/// opens it for writing keeps other writers out until it is disposed, which also zeroes the key.
/// </summary>
public sealed class SecretStore : IDisposable
{
    private readonly StorePlace _place;
    private readonly StoreLock? _sole;
    private StoreDocument _document;
    private DataKey _key;

    private SecretStore(StorePlace place, StoreLock? sole, StoreDocument document, DataKey key) =>
        (_place, _sole, _document, _key) = (place, sole, document, key);

    /// <summary>What is in it, sorted by name.</summary>
    public ImmutableArray<StoreListing> List() => [.. _document.Entries.Select(static entry => new StoreListing(
        entry.Name, entry.Current.Number, entry.Current.Written, entry.Versions.Length))];

    /// <summary>Makes an empty store.</summary>
    /// <exception cref="SecretException">There is one already, or the key or the disk fails.</exception>
    public static async ValueTask<SecretStore> InitAsync(
        StorePlace place, IStoreKey key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(key);
        var sole = StoreLock.Take(place);
        try
        {
            if (place.Disk.Read(place.Path) is not null) throw StoreProblems.Exists(place.Path);
            var (block, data) = await key.MakeAsync(cancel).ConfigureAwait(false);
            var store = new SecretStore(place, sole, new(0, place.Environment, block, []), data);
            store.Save(store._document.Next([]), data);
            return store;
        }
        catch
        {
            // Whatever went wrong, the next try must be able to take the lock.
            sole.Dispose();
            throw;
        }
    }

    /// <summary>Opens a store and proves that it is whole and unchanged.</summary>
    /// <exception cref="SecretException">Absent, damaged, tampered with, foreign, or the key does not fit.</exception>
    public static async ValueTask<SecretStore> OpenAsync(
        StorePlace place, IStoreKey key, bool forWriting = false, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(key);
        var sole = forWriting ? StoreLock.Take(place) : null;
        try
        {
            var (document, seal) = Read(place);
            if (document.Key.Kind != key.Kind)
                throw StoreProblems.KindMismatch(place.Path, document.Key.Kind, key.Kind);
            var data = await UnwrapAsync(place, document.Key, key, cancel).ConfigureAwait(false);
            if (StoreCodec.IsAuthentic(document, seal, data)) return new(place, sole, document, data);
            data.Dispose();
            throw StoreProblems.Tampered(place.Path);
        }
        catch
        {
            sole?.Dispose();
            throw;
        }
    }

    /// <summary>What opens a store, without opening it.</summary>
    /// <exception cref="SecretException">Absent, damaged or foreign.</exception>
    public static StoreKeyBlock KeyBlockOf(StorePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Read(place).Document.Key;
    }

    /// <summary>Puts the backup in the store's place; the store becomes the backup.</summary>
    /// <exception cref="SecretException">There is no whole backup.</exception>
    public static void Restore(StorePlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        using var sole = StoreLock.Take(place);
        var backup = place with { Path = AtomicFile.BackupOf(place.Path) };
        _ = Read(backup);
        Replace(place, place.Disk.Read(backup.Path) ?? throw StoreProblems.Absent(backup.Path));
    }

    /// <summary>A value; null when the name is not stored. The caller disposes it.</summary>
    public SecretText? Read(SecretName name) =>
        _document.Find(name.Spelled()) is { } entry ? OpenBox(entry.Name, entry.Current) : null;

    /// <summary>Stores a value as the newest version of its name.</summary>
    public void Set(SecretName name, SecretText value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var spelled = name.Spelled();
        var before = _document.Find(spelled);
        var next = EntryCipher.Seal(_key, _document.Environment, spelled, NumberAfter(before), Now, value);
        Save(_document.With(before?.With(next) ?? new StoreEntry(spelled, [next])), _key);
    }

    /// <summary>Forgets a name with all its values.</summary>
    /// <exception cref="SecretException">It is not stored.</exception>
    public void Remove(SecretName name) => Save(_document.Without(Entry(name).Name), _key);

    /// <summary>Makes an older value the newest again.</summary>
    /// <param name="name">Whose.</param>
    /// <param name="version">Which; null = the one before the newest.</param>
    /// <exception cref="SecretException">It is not kept.</exception>
    public void Rollback(SecretName name, int? version = null)
    {
        var entry = Entry(name);
        var wanted = version is { } number
            ? entry.Versions.FirstOrDefault(kept => kept.Number == number)
            : entry.Versions.Length > 1 ? entry.Versions[^2] : null;
        using var value = OpenBox(entry.Name, wanted ?? throw StoreProblems.NoVersion(_place.Path, entry.Name));
        Set(name, value);
    }

    /// <summary>Seals everything anew under a new data key, and from now on opens by another key.</summary>
    public async ValueTask RotateAsync(IStoreKey key, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var (block, data) = await key.MakeAsync(cancel).ConfigureAwait(false);
        var entries = _document.Entries.Select(entry => entry with
        {
            Versions = [.. entry.Versions.Select(version => Reseal(entry.Name, version, data))],
        });
        Save((_document with { Key = block }).Next([.. entries]), data);
        _key.Dispose();
        _key = data;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _key.Dispose();
        _sole?.Dispose();
    }

    private DateTimeOffset Now => _place.Time.GetUtcNow();

    private StoreEntry Entry(SecretName name) =>
        _document.Find(name.Spelled()) ?? throw StoreProblems.NotThere(_place.Path, name.Spelled());

    // A removed name that comes back must not meet a box of its first life: revisions only grow.
    private int NumberAfter(StoreEntry? before) =>
        before is null ? checked((int)_document.Revision) : before.Current.Number + 1;

    private SecretText OpenBox(string name, StoreVersion version) =>
        EntryCipher.Open(_key, _document.Environment, name, version) ?? throw StoreProblems.Tampered(_place.Path);

    private StoreVersion Reseal(string name, StoreVersion version, DataKey key)
    {
        using var value = OpenBox(name, version);
        return EntryCipher.Seal(key, _document.Environment, name, version.Number, version.Written, value);
    }

    private void Save(StoreDocument next, DataKey key)
    {
        if (_sole is null) throw new InvalidOperationException("the store was opened for reading");
        Replace(_place, StoreCodec.Write(next, key));
        _document = next;
    }

    private static (StoreDocument Document, byte[] Seal) Read(StorePlace place)
    {
        var bytes = place.Disk.Read(place.Path) ?? throw StoreProblems.Absent(place.Path);
        var (document, seal) = StoreCodec.Read(bytes) ?? throw StoreProblems.Damaged(place.Path);
        return document.Environment == place.Environment
            ? (document, seal)
            : throw StoreProblems.Foreign(place.Path, document.Environment, place.Environment);
    }

    private static async ValueTask<DataKey> UnwrapAsync(
        StorePlace place, StoreKeyBlock block, IStoreKey key, CancellationToken cancel)
    {
        if (key is not PassphraseKey) return await key.OpenAsync(block, cancel).ConfigureAwait(false);
        var limit = new TryLimit(place);
        limit.Begin();
        var data = await key.OpenAsync(block, cancel).ConfigureAwait(false);
        limit.Succeeded();
        return data;
    }

    private static void Replace(StorePlace place, byte[] bytes)
    {
        try
        {
            AtomicFile.Replace(place.Disk, place.Path, bytes);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreProblems.Unwritable(place.Path, error.GetType().Name);
        }
    }
}
