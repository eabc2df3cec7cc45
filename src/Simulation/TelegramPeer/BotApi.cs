using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using ActorNotice.Simulation.Loopback;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>Requests → methods: addresses, tokens, the reply envelope.</summary>
internal sealed class BotApi(
    SimulatedTelegramOptions options, PeerScript script, SendMethods sends, BotMethods bots, TimeProvider time)
{
    private const int LongestToken = 80;
    private readonly ConcurrentDictionary<string, bool> _revoked = new(StringComparer.Ordinal);

    /// <summary>The token is no bot's from now on.</summary>
    internal void Revoke(string token) => _revoked[token] = true;

    /// <summary>Answers one request, whatever it is.</summary>
    internal async Task AnswerAsync(HttpContext context, CancellationToken stop)
    {
        var (token, method) = Address(context.Request.Path.Value ?? "");
        // A long poll must end with its client and with the server.
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stop);
        if (!script.TryTake(method, out var reply))
        {
            await AnswerAsync(context, token, method, ends.Token);
            return;
        }

        if (reply.IsGenuine)
        {
            await Task.Delay(reply.Delay, time, ends.Token);
            await AnswerAsync(context, token, method, ends.Token);
            return;
        }

        if (reply.AfterWork) await CarrySilentlyAsync(context.Request, token, method, ends.Token);
        await Replies.ScriptedAsync(context, reply, time);
    }

    // bot<token>/<method> or bot<token>/test/<method>
    private static (string Token, string Method) Address(string path)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isBot = parts.Length is 2 or 3 && parts[0].StartsWith("bot", StringComparison.Ordinal)
            && (parts.Length == 2 || parts[1] == "test");
        return isBot ? (parts[0][3..], parts[^1]) : ("", "");
    }

    private async Task AnswerAsync(HttpContext context, string token, string method, CancellationToken stop)
    {
        try
        {
            var result = await CarryAsync(context.Request, token, method, stop);
            var envelope = new JsonObject { ["ok"] = true, ["result"] = result };
            await Replies.JsonAsync(context, StatusCodes.Status200OK, Encoding.UTF8.GetBytes(envelope.ToJsonString()));
        }
        catch (TelegramRefused refused)
        {
            if (refused.RetryAfter is { } seconds) context.Response.Headers.RetryAfter = Replies.Text(seconds);
            await Replies.JsonAsync(context, refused.Code, refused.ToJson());
        }
        catch (OperationCanceledException)
        {
            // The client gave up or the server stops: nobody is left to answer.
            context.Abort();
        }
    }

    private async Task<JsonNode?> CarrySilentlyAsync(
        HttpRequest request, string token, string method, CancellationToken stop)
    {
        try
        {
            return await CarryAsync(request, token, method, stop);
        }
        catch (TelegramRefused)
        {
            // The scripted answer replaces a refusal as it replaces a result.
            return null;
        }
    }

    private async Task<JsonNode> CarryAsync(HttpRequest request, string token, string method, CancellationToken stop)
    {
        CheckToken(token);
        var call = await TelegramCall.ReadAsync(request, stop);
        var bot = TelegramJson.Bot(token, options.BotName);
        return method.ToLowerInvariant() switch
        {
            "getme" => bot,
            "sendmessage" => sends.SendText(call, bot),
            "sendphoto" => sends.SendPhoto(call, bot),
            "senddocument" => sends.SendDocument(call, bot),
            "editmessagetext" => sends.EditText(call, bot),
            "editmessagereplymarkup" => sends.EditMarkup(call, bot),
            _ => await CarryOtherAsync(method, call, stop),
        };
    }

    private async Task<JsonNode> CarryOtherAsync(string method, TelegramCall call, CancellationToken stop) =>
        method.ToLowerInvariant() switch
        {
            "getupdates" => await bots.GetUpdatesAsync(call, stop),
            "setmycommands" => bots.SetCommands(call),
            "getmycommands" => bots.GetCommands(),
            "answercallbackquery" => bots.AnswerCallback(call),
            "setwebhook" => bots.SetWebhook(call),
            "deletewebhook" => bots.DeleteWebhook(call),
            "sendchataction" => true,
            _ => throw TelegramRefused.NoMethod(),
        };

    // A path that is no bot's is not found; a token of the right shape that nobody has is unauthorised.
    private void CheckToken(string token)
    {
        var colon = token.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || token.Length > LongestToken || !token[..colon].All(char.IsAsciiDigit))
            throw TelegramRefused.NotFound();
        if (!options.Tokens.Contains(token) || _revoked.ContainsKey(token)) throw TelegramRefused.Unauthorized();
    }
}
