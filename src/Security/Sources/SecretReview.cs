using System.Collections.Immutable;

namespace ActorNotice.Security.Sources;

/// <summary>Judges the secrets one by one and against each other.</summary>
internal static class SecretReview
{
    /// <summary>Adds every problem of the values that were kept.</summary>
    /// <param name="entries">By name.</param>
    /// <param name="problems">Where problems go.</param>
    public static void Judge(SecretEntry?[] entries, ImmutableArray<SecretProblem>.Builder problems)
    {
        foreach (var entry in entries)
            if (entry is not null && SecretShape.Check(new(entry.Name, entry.Value, entry.Place)) is { } problem)
                problems.Add(problem);

        if (Pair(entries[(int)SecretName.BinanceApiKey], entries[(int)SecretName.BinanceApiSecret]) is { } ofPair)
            problems.Add(ofPair);
    }

    private static SecretProblem? Pair(SecretEntry? key, SecretEntry? secret) => (key, secret) switch
    {
        (not null, not null) => key.Value.Equals(secret.Value) ? Same(key, secret) : null,
        (not null, null) => Half(key, SecretName.BinanceApiSecret),
        (null, not null) => Half(secret, SecretName.BinanceApiKey),
        _ => null,
    };

    private static SecretProblem Same(SecretEntry key, SecretEntry secret) => new(
        SecretFault.Swapped, secret.Name, secret.Place,
        $"{secret.Name.Spelled()} is the same as {key.Name.Spelled()}.", "put the secret key in its own place");

    private static SecretProblem Half(SecretEntry present, SecretName absent) => new(
        SecretFault.HalfPair, absent, present.Place, $"{present.Name.Spelled()} is set but {absent.Spelled()} is not.",
        $"set both, or remove {present.Name.Spelled()}: public market data needs no key");
}
