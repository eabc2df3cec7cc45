namespace ActorNotice.Security.Sources;

/// <summary>
/// Reads a directory with one file a secret: <c>$CREDENTIALS_DIRECTORY</c> of systemd, <c>/run/secrets</c> of Docker
/// and Kubernetes. A file is named as the secret, in upper or lower case; the upper case wins.
/// </summary>
/// <param name="directory">The directory; one that does not exist holds nothing.</param>
public sealed class DirectorySource(string directory) : ISecretSource
{
    /// <inheritdoc/>
    public string Name => $"secrets directory {directory}";

    /// <inheritdoc/>
    public ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel)
    {
        if (!Directory.Exists(directory)) return new(SecretHarvest.Nothing);
        var harvest = new HarvestBuilder();
        foreach (var name in SecretNames.All)
            // Docker's examples write lower-case names, Kubernetes' keys are often the variable's name.
            if ((PathOf(name.Spelled()) ?? PathOf(name.Spelled().ToLowerInvariant())) is { } path)
                harvest.AddFile(name, path);
        return new(harvest.Build());
    }

    private string? PathOf(string file)
    {
        var path = Path.Combine(directory, file);
        return File.Exists(path) ? path : null;
    }
}
