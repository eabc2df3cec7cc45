namespace ActorNotice.Exchange;

// Messages of KlineHistory to itself: the answers of its REST calls and its timers.

/// <summary>A klines call is done.</summary>
/// <param name="Job">For whom.</param>
/// <param name="ServerTimeMs">The clock reading from before the call.</param>
/// <param name="Result">What came.</param>
internal sealed record KlinesAnswered(HistoryJob Job, long ServerTimeMs, RestResult<KlineRows> Result);

/// <summary>A clock call is done.</summary>
/// <param name="AskedAt">Scheduler time before the call.</param>
/// <param name="AnsweredAt">Scheduler time after it.</param>
/// <param name="Result">What came.</param>
internal sealed record TimeAnswered(TimeSpan AskedAt, TimeSpan AnsweredAt, RestResult<ServerTime> Result);

/// <summary>The list of symbols came or did not.</summary>
/// <param name="Result">What came.</param>
internal sealed record CatalogAnswered(RestResult<SymbolCatalog> Result);

/// <summary>A failed job may be tried again.</summary>
/// <param name="Job">Which.</param>
internal sealed record JobRipe(HistoryJob Job);

/// <summary>The clock may be asked again after a failure.</summary>
internal sealed record TimeRipe;

/// <summary>The list of symbols may be asked for again.</summary>
internal sealed record CatalogRipe;

/// <summary>Weight may be free again.</summary>
internal sealed record BudgetRipe;
