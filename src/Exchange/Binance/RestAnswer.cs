namespace ActorNotice.Exchange.Binance;

/// <summary>What is needed of an HTTP answer to judge it.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">The body's <c>code</c>; 0 when the body is no such JSON.</param>
/// <param name="Text">The body's <c>msg</c>.</param>
/// <param name="RetryAfter">The header, when it came.</param>
/// <param name="Now">The moment of the answer, UTC: the <c>Date</c> header, else the local clock.</param>
internal sealed record RestAnswer(int Status, int Code, string Text, TimeSpan? RetryAfter, DateTimeOffset Now);
