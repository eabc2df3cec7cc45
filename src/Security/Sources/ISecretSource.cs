namespace ActorNotice.Security.Sources;

/// <summary>
/// A place secrets come from. An implementation never throws for a bad source (it reports a <see
/// cref="SecretProblem"/>), never changes the process environment, never puts a value into a problem, and gives the
/// same answer until the source changes.
/// </summary>
public interface ISecretSource
{
    /// <summary>The source's name for people, for example <c>process environment</c>.</summary>
    string Name { get; }

    /// <summary>Reads every known secret the source has, as it stands now.</summary>
    ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel);
}
