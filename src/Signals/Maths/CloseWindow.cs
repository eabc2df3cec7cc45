using System.Numerics;

namespace ActorNotice.Signals.Maths;

/// <summary>
/// The last N closes in price units with S₁ = Σx and S₂ = Σx², kept in O(1) a close. Integers, so nothing drifts
/// however long
/// it runs.
/// </summary>
internal sealed class CloseWindow
{
    /// <summary>Longest window: N² · x² must stay below 2¹²⁸ for every x below <see cref="HugeUnits"/>.</summary>
    internal const int MaxPeriod = 1_000;

    /// <summary>Closes from here on (90 million quote coins) leave the 128-bit path.</summary>
    private const long HugeUnits = 1L << 53;

    private readonly long[] _closes;
    private int _next;
    private int _huge;
    private UInt128 _squares;

    internal CloseWindow(int period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period, MaxPeriod);
        _closes = new long[period];
    }

    /// <summary>N.</summary>
    internal int Period => _closes.Length;

    /// <summary>Closes held, at most N.</summary>
    internal int Count { get; private set; }

    /// <summary>True when the bands exist.</summary>
    internal bool IsFull => Count == _closes.Length;

    /// <summary>S₁.</summary>
    internal Int128 Sum { get; private set; }

    /// <summary>The close added last.</summary>
    internal long Newest { get; private set; }

    /// <summary>True when <see cref="Spread"/> is exact, which it is for every price of a real market.</summary>
    internal bool IsNarrow => _huge == 0;

    /// <summary>V = N·S₂ − S₁² = N²·σ², of a full and narrow window.</summary>
    internal UInt128 Spread => (uint)Period * _squares - (UInt128)(Sum * Sum);

    /// <summary>V of a full window whatever its prices, computed anew in O(N).</summary>
    internal BigInteger WideSpread
    {
        get
        {
            var squares = BigInteger.Zero;
            foreach (var close in _closes) squares += (BigInteger)close * close;
            return Period * squares - (BigInteger)Sum * (BigInteger)Sum;
        }
    }

    /// <summary>Takes the next close; the oldest leaves a full window.</summary>
    internal void Add(long units)
    {
        if (IsFull) Drop(_closes[_next]);
        else Count++;

        _closes[_next] = units;
        _next = _next + 1 == _closes.Length ? 0 : _next + 1;
        Newest = units;
        Sum += units;
        // wraps while huge closes are inside; exact again, modulo 2^128, once they have left
        _squares += Math.BigMul((ulong)units, (ulong)units);
        if (units >= HugeUnits) _huge++;
    }

    /// <summary>Forgets every close.</summary>
    internal void Clear()
    {
        (Count, _next, _huge, Newest) = (0, 0, 0, 0);
        (Sum, _squares) = (0, 0);
    }

    private void Drop(long units)
    {
        Sum -= units;
        _squares -= Math.BigMul((ulong)units, (ulong)units);
        if (units >= HugeUnits) _huge--;
    }
}
