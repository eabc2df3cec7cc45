namespace ActorNotice.Exchange;

/// <summary>The outcome of one REST call; calls of the exchange's clients do not throw.</summary>
/// <typeparam name="T">What a good answer holds.</typeparam>
/// <param name="Value">The answer; null when <paramref name="Fault"/> says why there is none.</param>
/// <param name="Fault">Why it failed; null on success.</param>
/// <param name="UsedWeight">The exchange's weight counter for the minute; null when the answer did not carry
/// it.</param>
public sealed record RestResult<T>(T? Value, ExchangeFault? Fault, int? UsedWeight)
    where T : class;
