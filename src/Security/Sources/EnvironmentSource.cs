namespace ActorNotice.Security.Sources;

/// <summary>Reads the process environment, or whatever stands in for it.</summary>
/// <param name="read">A variable's value, or null when it is not set.</param>
public sealed class EnvironmentSource(Func<string, string?> read) : ISecretSource
{
    /// <inheritdoc/>
    public string Name => "process environment";

    /// <inheritdoc/>
    public ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel)
    {
        var harvest = new HarvestBuilder();
        foreach (var name in SecretNames.All)
            if (read(name.Spelled()) is { } value)
                harvest.Add(new FoundSecret(name, SecretText.From(value), $"${name.Spelled()}"));
        return new(harvest.Build());
    }
}
