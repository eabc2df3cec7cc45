namespace ActorNotice.Security.Sources;

/// <summary>Judges the secrets one by one and against each other.</summary>
internal static class SecretReview
{
    /// <summary>Every problem of the values that were kept.</summary>
    public static IEnumerable<SecretProblem> Of(IReadOnlyDictionary<SecretName, SecretEntry> entries)
    {
        var shapes = entries.Values.OrderBy(e => e.Name)
            .Select(e => SecretShape.Check(new(e.Name, e.Value, e.Place))).OfType<SecretProblem>();
        return shapes.Concat(Pair(entries)).ToArray();
    }

    private static IEnumerable<SecretProblem> Pair(IReadOnlyDictionary<SecretName, SecretEntry> entries)
    {
        var key = entries.GetValueOrDefault(SecretName.BinanceApiKey);
        var secret = entries.GetValueOrDefault(SecretName.BinanceApiSecret);
        if (key is not null && secret is not null && key.Value.Equals(secret.Value))
            yield return new(SecretFault.Swapped, secret.Name, secret.Place,
                $"{secret.Name.Spelled()} is the same as {key.Name.Spelled()}.", "put the secret key in its own place");
        if (key is not null && secret is null) yield return Half(key, SecretName.BinanceApiSecret);
        if (key is null && secret is not null) yield return Half(secret, SecretName.BinanceApiKey);
    }

    private static SecretProblem Half(SecretEntry present, SecretName absent) => new(
        SecretFault.HalfPair, absent, present.Place, $"{present.Name.Spelled()} is set but {absent.Spelled()} is not.",
        $"set both, or remove {present.Name.Spelled()}: public market data needs no key");
}
