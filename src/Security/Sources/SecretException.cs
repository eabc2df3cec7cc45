namespace ActorNotice.Security.Sources;

/// <summary>Something about a secret went wrong in a way that ends the operation; nothing was half-written.</summary>
public sealed class SecretException : Exception
{
    /// <summary>Wraps a problem.</summary>
    public SecretException(SecretProblem problem)
        : base(problem?.ToString()) => Problem = problem ?? throw new ArgumentNullException(nameof(problem));

    /// <summary>What went wrong; never holds a value.</summary>
    public SecretProblem Problem { get; }
}
