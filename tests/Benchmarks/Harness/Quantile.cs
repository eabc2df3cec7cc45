namespace ActorNotice.Benchmarks.Harness;

/// <summary>Order statistics.</summary>
internal static class Quantile
{
    internal static double Median(IEnumerable<double> values) => Of(values, 0.5);

    /// <summary>Nearest rank; the lower of two for an even median.</summary>
    internal static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        var rank = (int)Math.Ceiling(share * sorted.Length) - 1;
        return sorted[Math.Clamp(rank, 0, sorted.Length - 1)];
    }
}
