using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Tests.Sources;

public sealed class EnvironmentSourceTests : SecretSourceContract
{
    protected override ISecretSource SourceWith(IReadOnlyDictionary<string, string> secrets) =>
        new EnvironmentSource(name => secrets.GetValueOrDefault(name));
}
