namespace ActorNotice.Security.Sources;

/// <summary>Something wrong with a secret, told without its value.</summary>
/// <param name="Fault">What kind.</param>
/// <param name="Name">Whose; null when a whole source is concerned.</param>
/// <param name="Place">Where it was found, or where it was looked for.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Cure">What to do, as a command where there is one.</param>
/// <param name="Blocks">True when the value must not be used; false for a warning.</param>
public sealed record SecretProblem(
    SecretFault Fault, SecretName? Name, string Place, string Message, string Cure, bool Blocks = true)
{
    /// <summary>The whole problem on one line.</summary>
    public override string ToString() => $"{Place}: {Message} Cure: {Cure}";
}
