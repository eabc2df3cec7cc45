using System.Numerics;

namespace ActorNotice.Telemetry;

/// <summary>
/// Counts durations in buckets whose width grows with the value, so that a percentile is at most 0.8 % too high at any
/// size, from 1 µs to 12 days, in 36 kB. Recording allocates nothing. One writer; a reader on another thread may miss
/// the newest values.
/// </summary>
public sealed class LatencyHistogram
{
    private const int SubBucketBits = 8;
    private const int HalfBucket = 1 << (SubBucketBits - 1);
    private const int MaxBits = 40;
    private const long MaxMicroseconds = (1L << MaxBits) - 1;

    private readonly long[] _counts = new long[(MaxBits - SubBucketBits + 2) * HalfBucket];
    private long _maxMicroseconds;

    /// <summary>Durations recorded.</summary>
    public long Count { get; private set; }

    /// <summary>The longest, exact to 1 µs; zero when empty.</summary>
    public TimeSpan Max => TimeSpan.FromMicroseconds(_maxMicroseconds);

    /// <summary>Counts one duration: below zero as zero, above the range as the greatest.</summary>
    public void Record(TimeSpan duration)
    {
        var microseconds = Math.Clamp(duration.Ticks / TimeSpan.TicksPerMicrosecond, 0, MaxMicroseconds);
        _counts[IndexOf(microseconds)]++;
        _maxMicroseconds = Math.Max(_maxMicroseconds, microseconds);
        Count++;
    }

    /// <summary>
    /// The duration that this share of all is not longer than (nearest rank, upper end of its bucket); zero when empty.
    /// </summary>
    /// <param name="share">0 … 1, for example 0.99.</param>
    public TimeSpan Percentile(double share)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        // Nearest rank, as every other percentile of this project; the bucket's end never promises less than the truth.
        var rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        for (var (index, seen) = (0, 0L); index < _counts.Length; index++)
        {
            seen += _counts[index];
            if (seen >= rank) return TimeSpan.FromMicroseconds(Math.Min(UpperEnd(index), _maxMicroseconds));
        }

        return TimeSpan.Zero;
    }

    /// <summary>Adds everything another one counted.</summary>
    public void Add(LatencyHistogram other)
    {
        ArgumentNullException.ThrowIfNull(other);
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
        _maxMicroseconds = Math.Max(_maxMicroseconds, other._maxMicroseconds);
        Count += other.Count;
    }

    // The first 256 values have a bucket each; from there every doubling is cut into 128.
    private static int IndexOf(long value)
    {
        var shift = Math.Max(0, BitOperations.Log2((ulong)value) - SubBucketBits + 1);
        return (shift * HalfBucket) + (int)(value >> shift);
    }

    private static long UpperEnd(int index)
    {
        var shift = Math.Max(0, (index / HalfBucket) - 1);
        return ((index - (shift * HalfBucket) + 1L) << shift) - 1;
    }
}
