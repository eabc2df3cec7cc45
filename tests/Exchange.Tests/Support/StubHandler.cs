using System.Net;
using System.Net.Http.Headers;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>Answers HTTP without a network and remembers what was asked.</summary>
internal sealed class StubHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public List<string> Asked { get; } = [];

    public List<HttpRequestHeaders> Headers { get; } = [];

    public static StubHandler Always(int status, string body, string type = "application/json", Action<HttpResponseMessage>? with = null) =>
        new(_ =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) };
            response.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
            with?.Invoke(response);
            return response;
        });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked.Add(request.RequestUri?.PathAndQuery ?? "");
        Headers.Add(request.Headers);
        return Task.FromResult(answer(request));
    }
}
