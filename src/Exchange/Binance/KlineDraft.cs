using ActorNotice.Market;

namespace ActorNotice.Exchange.Binance;

/// <summary>What an event said so far, field by field, before anything of it is believed.</summary>
internal struct KlineDraft
{
    // far below the year 9999, so that calendar arithmetic cannot overflow
    private const long LatestMs = 32_503_680_000_000;

    internal KlineFields Seen { get; set; }

    internal KlineFields WrongType { get; set; }

    internal KlineFields Bad { get; set; }

    internal long EventTimeMs { get; set; }

    internal long OpenTimeMs { get; set; }

    internal long CloseTimeMs { get; set; }

    internal Price Open { get; set; }

    internal Price High { get; set; }

    internal Price Low { get; set; }

    internal Price Close { get; set; }

    internal decimal Volume { get; set; }

    internal decimal QuoteVolume { get; set; }

    internal long Trades { get; set; }

    internal bool Closed { get; set; }

    /// <summary>The candle as drafted.</summary>
    internal readonly Candle Candle => new(OpenTimeMs, Open, High, Low, Close, Volume, QuoteVolume, Trades);

    /// <summary>Forgets the kline object, not the event around it: a repeated object replaces the earlier
    /// one.</summary>
    internal void ForgetKline()
    {
        Seen &= KlineFields.EventTime;
        WrongType &= KlineFields.EventTime;
        Bad &= KlineFields.EventTime;
    }

    /// <summary>Notes that a field came; of a repeated field the last one counts.</summary>
    internal void Note(KlineFields field, bool hasRightType, bool isGood)
    {
        Seen |= field;
        WrongType = hasRightType ? WrongType & ~field : WrongType | field;
        Bad = isGood || !hasRightType ? Bad & ~field : Bad | field;
    }

    /// <summary>Why the fields do not make an event; null when they do.</summary>
    internal readonly FrameRejection? FindFault()
    {
        if ((Seen & KlineFields.OfOpenCandle) != KlineFields.OfOpenCandle) return FrameRejection.MissingField;
        if ((WrongType & KlineFields.Closed) != 0) return FrameRejection.WrongType;
        var needed = Closed ? KlineFields.OfClosedCandle : KlineFields.OfOpenCandle;
        if ((Seen & needed) != needed) return FrameRejection.MissingField;
        if ((WrongType & needed) != 0) return FrameRejection.WrongType;
        return (Bad & needed) != 0 || Close.Units <= 0 ? FrameRejection.BadNumber : null;
    }

    /// <summary>Why a closed candle cannot be true; null when it can.</summary>
    internal readonly FrameRejection? FindImpossibility(Interval interval)
    {
        // the range first: calendar arithmetic throws beyond its years
        if (OpenTimeMs is < 0 or > LatestMs) return FrameRejection.OffGrid;
        if (!interval.IsOpenTime(OpenTimeMs)) return FrameRejection.OffGrid;
        if (interval.CloseTimeMs(OpenTimeMs) != CloseTimeMs) return FrameRejection.OffGrid;
        return Candle.IsImpossible ? FrameRejection.ImpossibleCandle : null;
    }
}
