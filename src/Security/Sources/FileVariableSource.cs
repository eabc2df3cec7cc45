namespace ActorNotice.Security.Sources;

/// <summary>Reads the files that <c>NAME_FILE</c> variables point to (the container convention).</summary>
/// <param name="read">A variable's value, or null when it is not set.</param>
public sealed class FileVariableSource(Func<string, string?> read) : ISecretSource
{
    /// <inheritdoc/>
    public string Name => "*_FILE variables";

    /// <inheritdoc/>
    public ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel)
    {
        var harvest = new HarvestBuilder();
        foreach (var name in SecretNames.All)
            if (read($"{name.Spelled()}_FILE") is { Length: > 0 } path) harvest.AddFile(name, path);
        return new(harvest.Build());
    }
}
