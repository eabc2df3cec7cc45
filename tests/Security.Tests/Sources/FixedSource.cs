using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Tests.Sources;

internal sealed class FixedSource(string name, params (SecretName Name, string Value)[] values) : ISecretSource
{
    public string Name => name;

    public ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel) =>
        new(new SecretHarvest([.. values.Select(v => new FoundSecret(v.Name, SecretText.From(v.Value), "here"))], []));
}
