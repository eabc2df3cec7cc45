using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.Loopback;

/// <summary>Writes answers to requests.</summary>
internal static class Replies
{
    /// <summary>A JSON body.</summary>
    internal static Task JsonAsync(HttpContext context, int status, ReadOnlyMemory<byte> utf8) =>
        WriteAsync(context, status, "application/json", utf8);

    /// <summary>A JSON body.</summary>
    internal static Task JsonAsync(HttpContext context, int status, string json) =>
        JsonAsync(context, status, Encoding.UTF8.GetBytes(json));

    /// <summary>A scripted answer, after its delay; status 0 cuts the connection.</summary>
    internal static async Task ScriptedAsync(HttpContext context, PeerReply reply, TimeProvider time)
    {
        if (reply.Delay > TimeSpan.Zero) await Task.Delay(reply.Delay, time, context.RequestAborted);
        if (reply.Status == 0)
        {
            context.Abort();
            return;
        }

        foreach (var (name, value) in reply.Headers) context.Response.Headers[name] = value;
        await WriteAsync(context, reply.Status, reply.ContentType, Encoding.UTF8.GetBytes(reply.Body));
    }

    /// <summary>A number as wire text.</summary>
    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task WriteAsync(HttpContext context, int status, string type, ReadOnlyMemory<byte> body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }
}
