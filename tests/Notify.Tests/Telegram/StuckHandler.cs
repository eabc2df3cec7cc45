namespace ActorNotice.Notify.Tests.Telegram;

/// <summary>A network in which no connection ever stands: the body is never asked for.</summary>
internal sealed class StuckHandler : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
        throw new InvalidOperationException("an endless wait ended");
    }
}
