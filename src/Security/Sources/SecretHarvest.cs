using System.Collections.Immutable;

namespace ActorNotice.Security.Sources;

/// <summary>Everything one source had to say: secrets, and problems told without values.</summary>
/// <param name="Found">At most one a name.</param>
/// <param name="Problems">Empty when all is well.</param>
public sealed record SecretHarvest(ImmutableArray<FoundSecret> Found, ImmutableArray<SecretProblem> Problems)
{
    /// <summary>The source does not exist here, which is no problem.</summary>
    public static SecretHarvest Nothing { get; } = new([], []);

    /// <summary>The source as a whole cannot be used.</summary>
    public static SecretHarvest Refused(SecretProblem problem) => new([], [problem]);
}
