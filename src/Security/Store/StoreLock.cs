using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Store;

/// <summary>Keeps a second writer out as long as it is held.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _file;

    private StoreLock(FileStream file) => _file = file;

    /// <summary>Takes the lock.</summary>
    /// <exception cref="SecretException">Another process has it, or the folder cannot be written.</exception>
    public static StoreLock Take(StorePlace place)
    {
        try
        {
            if (Path.GetDirectoryName(place.Path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
            return new(
                new FileStream(place.Path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw StoreProblems.Unwritable(place.Path, "this user may not write there");
        }
        catch (IOException)
        {
            // A held lock and a missing disk look alike here; the second shows again at the next step.
            throw StoreProblems.Busy(place.Path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
