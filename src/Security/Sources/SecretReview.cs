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

        AddPair(entries, SecretName.BinanceApiKey, SecretName.BinanceApiSecret, problems);
        AddPair(entries, SecretName.BinanceTestnetApiKey, SecretName.BinanceTestnetApiSecret, problems);
        if (entries[(int)SecretName.BinanceApiKey] is { } real
            && entries[(int)SecretName.BinanceTestnetApiKey] is { } play && real.Value.Equals(play.Value))
            problems.Add(Shared(real, play));
    }

    private static void AddPair(
        SecretEntry?[] entries, SecretName key, SecretName secret, ImmutableArray<SecretProblem>.Builder problems)
    {
        var problem = (entries[(int)key], entries[(int)secret]) switch
        {
            ({ } one, { } other) => one.Value.Equals(other.Value) ? Same(one, other) : null,
            ({ } one, null) => Half(one, secret),
            (null, { } other) => Half(other, key),
            _ => null,
        };
        if (problem is not null) problems.Add(problem);
    }

    private static SecretProblem Shared(SecretEntry real, SecretEntry play) => new(
        SecretFault.SharedKey, play.Name, play.Place,
        $"{play.Name.Spelled()} is the same key as {real.Name.Spelled()}.",
        "make a key of its own for testnet; no key belongs to both");

    private static SecretProblem Same(SecretEntry key, SecretEntry secret) => new(
        SecretFault.Swapped, secret.Name, secret.Place,
        $"{secret.Name.Spelled()} is the same as {key.Name.Spelled()}.", "put the secret key in its own place");

    private static SecretProblem Half(SecretEntry present, SecretName absent) => new(
        SecretFault.HalfPair, absent, present.Place, $"{present.Name.Spelled()} is set but {absent.Spelled()} is not.",
        $"set both, or remove {present.Name.Spelled()}: public market data needs no key");
}
