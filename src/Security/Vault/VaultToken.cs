namespace ActorNotice.Security.Vault;

/// <summary>A token and its life.</summary>
/// <param name="Value">The token; owned.</param>
/// <param name="Renewable">Whether Vault lets it be renewed.</param>
/// <param name="Since">When it was given or renewed.</param>
/// <param name="Life">How long from then; zero = for ever.</param>
internal sealed record VaultToken(SecretText Value, bool Renewable, DateTimeOffset Since, TimeSpan Life) : IDisposable
{
    private const double RenewAfter = 2.0 / 3;

    /// <summary>Two thirds of its life are over.</summary>
    public bool IsDue(DateTimeOffset now) => Life > TimeSpan.Zero && now >= Since + (Life * RenewAfter);

    /// <summary>Its life is over.</summary>
    public bool IsOver(DateTimeOffset now) => Life > TimeSpan.Zero && now >= Since + Life;

    /// <inheritdoc/>
    public void Dispose() => Value.Dispose();
}
