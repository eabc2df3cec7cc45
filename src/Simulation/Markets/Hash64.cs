namespace ActorNotice.Simulation.Markets;

/// <summary>Seeded noise without state: the same inputs give the same numbers on every machine and in any
/// order.</summary>
internal static class Hash64
{
    /// <summary>Mixes two numbers into one (SplitMix64's finaliser).</summary>
    internal static ulong Mix(ulong seed, long value)
    {
        var z = unchecked(seed + 0x9E3779B97F4A7C15UL * (ulong)(value + 1));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return z ^ (z >> 31);
    }

    /// <summary>Mixes a text in (FNV-1a over its UTF-16 units).</summary>
    internal static ulong Mix(ulong seed, string text)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var letter in text) hash = unchecked((hash ^ letter) * 0x100000001B3UL);
        return Mix(seed, unchecked((long)hash));
    }

    /// <summary>A number in [0, 1).</summary>
    internal static double Unit(ulong hash) => (hash >> 11) * (1.0 / (1UL << 53));

    /// <summary>A standard normal number (Box and Muller) from two independent hashes.</summary>
    internal static double Normal(ulong seed, long value)
    {
        // 1 − u is never 0, and the logarithm always finite.
        var radius = Math.Sqrt(-2 * Math.Log(1 - Unit(Mix(seed, 2 * value))));
        return radius * Math.Cos(2 * Math.PI * Unit(Mix(seed, 2 * value + 1)));
    }
}
