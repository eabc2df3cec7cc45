using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.World;

/// <summary>Puts a client's request before a peer as Kestrel would.</summary>
internal static class VirtualRequest
{
    /// <summary>Copies everything that a peer may look at.</summary>
    internal static void Fill(HttpRequest target, HttpRequestMessage source, byte[] body)
    {
        var address = source.RequestUri ?? throw new InvalidOperationException("no address");
        target.Method = source.Method.Method;
        target.Scheme = address.Scheme;
        target.Host = new HostString(address.Authority);
        target.Path = PathString.FromUriComponent(address);
        target.QueryString = QueryString.FromUriComponent(address);
        target.Body = new MemoryStream(body, writable: false);
        Copy(target, source.Headers);
        if (source.Content is { } content) Copy(target, content.Headers);
        if (body.Length > 0) target.ContentLength = body.Length;
    }

    private static void Copy(HttpRequest target, HttpHeaders headers)
    {
        foreach (var (name, values) in headers.NonValidated) target.Headers[name] = values.ToArray();
    }
}
