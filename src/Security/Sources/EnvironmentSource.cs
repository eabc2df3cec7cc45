namespace ActorNotice.Security.Sources;

/// <summary>Reads the process environment, or whatever stands in for it.</summary>
/// <param name="read">A variable's value, or null when it is not set.</param>
public sealed class EnvironmentSource(Func<string, string?> read) : ISecretSource
{
    /// <inheritdoc/>
    public string Name => "process environment";

    /// <inheritdoc/>
    public ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel) =>
        new(new SecretHarvest([.. SecretNames.All.Select(Find).OfType<FoundSecret>()], []));

    private FoundSecret? Find(SecretName name) =>
        read(name.Spelled()) is { } value ? new(name, SecretText.From(value), $"${name.Spelled()}") : null;
}
