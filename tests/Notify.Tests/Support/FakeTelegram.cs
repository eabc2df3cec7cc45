using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ActorNotice.Notify.Tests.Support;

/// <summary>A loopback server that answers as it is told, one answer a request, and remembers the requests.</summary>
internal sealed class FakeTelegram : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();

    private FakeTelegram(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, string Body)> Requests { get; } = new();

    public string Api => _app.Urls.Single();

    public static async Task<FakeTelegram> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new FakeTelegram(app);
        app.Run(server.HandleAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>The next request gets this body.</summary>
    public FakeTelegram Then(int status, string body, string type = "application/json", int? retryAfter = null) =>
        Then(context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            if (retryAfter is { } seconds) context.Response.Headers.RetryAfter = $"{seconds}";
            return context.Response.WriteAsync(body);
        });

    /// <summary>The next request is handled so.</summary>
    public FakeTelegram Then(Func<HttpContext, Task> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        Requests.Enqueue((context.Request.Path, body));
        if (_answers.TryDequeue(out var answer)) await answer(context);
        else await context.Response.WriteAsync("""{"ok":true,"result":{"message_id":1}}""");
    }
}
