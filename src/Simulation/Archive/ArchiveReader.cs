using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>
/// Reads one kline file of the exchange's archive layout as a stream of candles: <c>.csv</c>, <c>.csv.gz</c> or
/// <c>.zip</c>, header or not, 12 or 6 columns, milliseconds or microseconds, each found out per file. Checks every
/// row; no string is made per field. Not thread-safe. A 6-column file tells no quote volume and no trade count: both
/// are 0 there.
/// </summary>
public sealed class ArchiveReader : IDisposable
{
    private readonly string _path;
    private readonly ArchiveInput _input;
    private readonly LineBuffer _lines;
    private readonly ArchiveSequence _sequence;
    private readonly bool _pricesOnly;
    private bool _hasHeader;
    private int _columns;
    private long _unit;

    private ArchiveReader(string path, StreamKey stream, ArchiveInput input, ArchiveOptions? options)
    {
        (_path, Stream, _input, _pricesOnly) = (path, stream, input, options?.PricesOnly == true);
        _lines = new LineBuffer(input, options?.Progress);
        _sequence = new ArchiveSequence(stream.Interval);
    }

    /// <summary>Whose candles these are.</summary>
    public StreamKey Stream { get; }

    /// <summary>What has been read so far; complete once <see cref="TryRead"/> was false.</summary>
    public ArchiveSummary Summary => new(
        _sequence.Candles, _sequence.Doubled, _sequence.Gaps, _hasHeader, _columns, _unit == 1000);

    /// <summary>Opens a file; throws <see cref="ArchiveFormatException"/> when neither the options nor the file's name
    /// tell symbol and interval, and the usual I/O exceptions.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Null = guess all.</param>
    public static ArchiveReader Open(string path, ArchiveOptions? options = null)
    {
        var (symbol, interval) = ArchiveName.Guess(path);
        symbol = options?.Symbol ?? symbol;
        interval = options?.Interval ?? interval;
        if (symbol is null || interval is null)
            throw new ArchiveFormatException(
                path, 0, "file", "the name does not tell symbol and interval",
                "name it like BTCUSDT-1m-2024-01.csv or give both");

        return new ArchiveReader(
            path, new StreamKey(symbol.Value, interval.Value), ArchiveInput.Open(path), options);
    }

    /// <summary>The next candle; false at the end of the file. Throws <see cref="ArchiveFormatException"/> at a row
    /// that is malformed, impossible, out of order, or contradicts an earlier one.</summary>
    /// <param name="candle">The candle, open time in ms.</param>
    public bool TryRead(out Candle candle)
    {
        while (TryNextRow(out var line))
        {
            if (_pricesOnly && TryUsual(line, out candle)) return true;
            candle = Check(ParseRow(line));
            if (Follows(candle)) return true;
        }

        candle = default;
        return false;
    }

    /// <inheritdoc/>
    public void Dispose() => _input.Dispose();

    // The next candle of a gapless series in milliseconds, as nearly all are; what is unusual, the long way reads or
    // names.
    private bool TryUsual(ReadOnlySpan<byte> line, out Candle candle)
    {
        if (_unit != 1 || !PriceRow.TryParse(line, _columns == RowParser.FullColumns, out candle, out var closeTime)
            || candle.OpenTimeMs != _sequence.Expected || candle.IsImpossible)
        {
            candle = default;
            return false;
        }

        var next = Stream.Interval.Advance(candle.OpenTimeMs);
        if (_columns == RowParser.FullColumns && closeTime != next - 1) return false;
        _sequence.Continue(candle, next);
        return true;
    }

    private bool TryNextRow(out ReadOnlySpan<byte> line)
    {
        do
        {
            if (_lines.TryNext(out line)) continue;
            if (_lines.Overflowed) throw Bad("row", "the line is longer than 1 MB", "is this a CSV?");
            return false;
        }
        while (line.IsEmpty || (_lines.Line == 1 && SkipsFirst(ref line)));

        return true;
    }

    private bool SkipsFirst(scoped ref ReadOnlySpan<byte> line)
    {
        // Spreadsheets leave a byte order mark; the archive itself never does.
        if (line.StartsWith("\uFEFF"u8)) line = line[3..];
        return _hasHeader = RowParser.IsHeader(line);
    }

    private ArchiveRow ParseRow(ReadOnlySpan<byte> line)
    {
        // The first row says which layout the file has; a later row of another length is damaged.
        if (_columns == 0) _columns = CheckColumns(RowParser.CountColumns(line));
        if (RowParser.TryParse(line, _columns == RowParser.FullColumns, out var row, out var bad))
            return _pricesOnly ? row with { Candle = row.Candle with { Volume = 0, QuoteVolume = 0, Trades = 0 } } : row;

        CheckColumns(RowParser.CountColumns(line));
        throw Bad(
            RowParser.Names[bad.Index], $"'{Shorten(bad.Text)}' is not a number", "correct or download the file again");
    }

    private int CheckColumns(int columns)
    {
        var wanted = _columns == 0 ? "12 or 6" : $"{_columns}";
        if (columns == _columns || (_columns == 0 && columns is RowParser.FullColumns or RowParser.ShortColumns))
            return columns;

        throw Bad(
            "row", $"it has {columns} columns instead of {wanted}", "it may be cut off: download the file again");
    }

    private Candle Check(in ArchiveRow row)
    {
        if (_unit == 1 && row.OpenTime == _sequence.Expected) return CheckRest(row, row.OpenTime);
        if (_unit == 0) _unit = TimeUnit.PerMillisecond(row.OpenTime);
        if (_unit == 0 || TimeUnit.PerMillisecond(row.OpenTime) != _unit || row.OpenTime % _unit != 0)
            throw Bad(
                "open_time", $"{row.OpenTime} is not in {UnitName}",
                "times are 13 digits (ms) or 16 (µs), one kind a file");

        var openTime = row.OpenTime / _unit;
        if (Stream.Interval.OpenTimeMs(openTime) != openTime)
            throw Bad("open_time", $"{row.OpenTime} is no open time of {Stream.Interval}", "is the interval right?");

        return CheckRest(row, openTime);
    }

    private Candle CheckRest(in ArchiveRow row, long openTime)
    {
        var candle = row.Candle with { OpenTimeMs = openTime };
        if (_columns == RowParser.FullColumns) CheckCloseTime(openTime, row.CloseTime);
        if (candle.IsImpossible) throw BadPrices(candle);
        return candle;
    }

    private string UnitName => _unit switch { 1 => "milliseconds", 1000 => "microseconds", _ => "ms or µs since 1970" };

    private void CheckCloseTime(long openTime, long closeTime)
    {
        var wanted = Stream.Interval.Advance(openTime) * _unit - 1;
        if (closeTime != wanted)
            throw Bad("close_time", $"{closeTime} instead of {wanted}", "is the interval right?");
    }

    private ArchiveFormatException BadPrices(in Candle candle)
    {
        var field = candle.Low.Units <= 0 || candle.Open < candle.Low || candle.Close < candle.Low ? "low" : "high";
        return Bad(
            field,
            $"open {candle.Open}, high {candle.High}, low {candle.Low}, close {candle.Close} contradict each other",
            "download the file again");
    }

    private bool Follows(in Candle candle) => _sequence.Step(candle) switch
    {
        ArchiveStep.New => true,
        ArchiveStep.Doubled => false,
        ArchiveStep.Conflict => throw Bad(
            "open_time", $"{candle.OpenTimeMs} comes twice with different values",
            "keep the row of the newer download"),
        _ => throw Bad(
            "open_time", $"{candle.OpenTimeMs} is earlier than the row before", "sort the file by open_time"),
    };

    private ArchiveFormatException Bad(string field, string problem, string cure) =>
        new(_path, _lines.Line, field, problem, cure);

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
