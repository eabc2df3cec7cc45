namespace ActorNotice.Market;

/// <summary>
/// A kline interval of USDⓈ-M Futures (<c>1m … 1M</c>; the case matters). Knows its grid of open times in UTC: weeks
/// begin on
/// Monday, months on the first, all others divide the time since 1970 evenly.
/// </summary>
public readonly record struct Interval : IComparable<Interval>
{
    private const long Minute = 60_000;
    private const long Day = 1_440 * Minute;
    private const long FirstMonday = 4 * Day; // 1970-01-05
    private const byte ThreeDaysIndex = 12;
    private const byte WeekIndex = 13;
    private const byte MonthIndex = 14;

    private static readonly (string Code, long Ms)[] Table =
    [
        ("1m", Minute), ("3m", 3 * Minute), ("5m", 5 * Minute), ("15m", 15 * Minute), ("30m", 30 * Minute),
        ("1h", 60 * Minute), ("2h", 120 * Minute), ("4h", 240 * Minute), ("6h", 360 * Minute), ("8h", 480 * Minute),
        ("12h", 720 * Minute), ("1d", Day), ("3d", 3 * Day), ("1w", 7 * Day), ("1M", 30 * Day),
    ];

    private readonly byte _index;

    private Interval(byte index) => _index = index;

    /// <summary>One minute; also the default value.</summary>
    public static Interval OneMinute => default;

    /// <summary>Every interval the exchange serves, shortest first.</summary>
    public static IReadOnlyList<Interval> All { get; } =
        [.. Enumerable.Range(0, Table.Length).Select(static i => new Interval((byte)i))];

    /// <summary>The exchange's spelling.</summary>
    public string Code => Table[_index].Code;

    /// <summary>The length in ms; 30 days for a month, whose true length depends on the candle.</summary>
    public long NominalMs => Table[_index].Ms;

    /// <summary>Finds an interval by the exchange's spelling; case matters (1m is a minute, 1M a month).</summary>
    public static bool TryParse(ReadOnlySpan<char> code, out Interval interval)
    {
        for (byte i = 0; i < Table.Length; i++)
        {
            if (!code.SequenceEqual(Table[i].Code)) continue;
            interval = new Interval(i);
            return true;
        }

        interval = default;
        return false;
    }

    /// <summary>Finds an interval or throws <see cref="FormatException"/> that names the text.</summary>
    public static Interval Parse(string code) =>
        TryParse(code, out var interval) ? interval : throw new FormatException($"'{code}' is not a kline interval");

    /// <summary>The open time (Unix ms) of the candle that contains a moment (Unix ms).</summary>
    public long OpenTimeMs(long momentMs)
    {
        if (_index == MonthIndex) return MonthStart(momentMs, 0);
        var origin = _index == WeekIndex ? FirstMonday : 0;
        return momentMs - PositiveModulo(momentMs - origin, NominalMs);
    }

    /// <summary>True when a candle may open at this moment (Unix ms). For <c>3d</c> every midnight will do: spot's
    /// three-day
    /// candles begin a day off the 1970 grid (2017-08-17 is one), and which day the futures use is not
    /// documented.</summary>
    public bool IsOpenTime(long momentMs) =>
        _index == ThreeDaysIndex ? PositiveModulo(momentMs, Day) == 0 : OpenTimeMs(momentMs) == momentMs;

    /// <summary>The open time of the candle <paramref name="count"/> candles later (negative: earlier).</summary>
    public long Advance(long openTimeMs, long count = 1) =>
        _index == MonthIndex ? MonthStart(openTimeMs, (int)count) : openTimeMs + count * NominalMs;

    /// <summary>The close time of a candle: the next open time − 1 ms.</summary>
    public long CloseTimeMs(long openTimeMs) => Advance(openTimeMs) - 1;

    /// <summary>How many candles lie between two open times; 0 for equal ones, negative when the second is
    /// earlier.</summary>
    public long CandlesBetween(long fromOpenTimeMs, long toOpenTimeMs)
    {
        if (_index != MonthIndex) return (toOpenTimeMs - fromOpenTimeMs) / NominalMs;
        var from = DateTimeOffset.FromUnixTimeMilliseconds(fromOpenTimeMs);
        var to = DateTimeOffset.FromUnixTimeMilliseconds(toOpenTimeMs);
        return (to.Year - from.Year) * 12 + to.Month - from.Month;
    }

    /// <inheritdoc/>
    public int CompareTo(Interval other) => _index.CompareTo(other._index);

    /// <summary>The exchange's spelling.</summary>
    public override string ToString() => Code;

    private static long MonthStart(long momentMs, int monthsLater)
    {
        var moment = DateTimeOffset.FromUnixTimeMilliseconds(momentMs);
        return new DateTimeOffset(moment.Year, moment.Month, 1, 0, 0, 0, TimeSpan.Zero)
            .AddMonths(monthsLater).ToUnixTimeMilliseconds();
    }

    private static long PositiveModulo(long value, long divisor) => ((value % divisor) + divisor) % divisor;
}
