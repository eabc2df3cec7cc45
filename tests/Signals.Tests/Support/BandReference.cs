using System.Numerics;

namespace ActorNotice.Signals.Tests.Support;

/// <summary>
/// The definition itself, in fractions of big integers and window by window: Σ(N·x − S)² = N²·Σ(x − m)², so
/// σ² = ΣD² / N³ and m − c = (S − N·c) / N.
/// </summary>
internal static class BandReference
{
    internal static Outcome Decide(IReadOnlyList<long> window, SignalRule rule)
    {
        var n = window.Count;
        var sum = window.Aggregate(BigInteger.Zero, static (total, close) => total + close);
        var squares = window.Aggregate(BigInteger.Zero, (total, close) =>
            total + BigInteger.Pow(n * (BigInteger)close - sum, 2));
        if (squares.IsZero) return new Outcome(Verdict.Squeeze, null);

        var (p, q) = Ratio(rule.Deviations);
        var offset = sum - n * (BigInteger)window[^1];
        if (p * p * squares > n * q * q * offset * offset) return new Outcome(Verdict.InsideBands, null);

        var side = offset.Sign > 0 ? Side.Long : Side.Short;
        var (a, b) = Ratio(rule.SqueezeBandwidth);
        var isSqueezed = 4 * p * p * b * b * squares <= n * a * a * q * q * sum * sum;
        return new Outcome(isSqueezed ? Verdict.Squeeze : side == Side.Long ? Verdict.Long : Verdict.Short, side);
    }

    private static (BigInteger Numerator, BigInteger Denominator) Ratio(decimal value) =>
        ((BigInteger)(value * 100_000_000m), 100_000_000);
}
