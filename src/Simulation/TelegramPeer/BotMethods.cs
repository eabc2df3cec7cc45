using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>The methods about the bot itself, its commands, its updates and its callbacks.</summary>
internal sealed class BotMethods(SimulatedTelegramOptions options, UpdateQueue updates)
{
    private const int LongestAnswer = 200;
    private readonly ConcurrentDictionary<string, bool> _callbacks = new();
    private readonly ConcurrentQueue<CallbackAnswer> _answers = new();
    private volatile string _commands = "[]";
    private volatile string _webhook = "";

    /// <summary>How presses of buttons were answered, in order.</summary>
    internal IReadOnlyCollection<CallbackAnswer> Answers => _answers;

    /// <summary>The command list as JSON.</summary>
    internal string Commands => _commands;

    /// <summary>Makes an id answerable, once.</summary>
    internal void ExpectCallback(string id) => _callbacks.TryAdd(id, true);

    /// <summary><c>setMyCommands</c>.</summary>
    internal JsonNode SetCommands(TelegramCall call)
    {
        if (call.Json("commands") is not { ValueKind: JsonValueKind.Array } commands)
            throw TelegramRefused.Bad("parameter \"commands\" is required");
        foreach (var command in commands.EnumerateArray()) CheckCommand(command);
        if (commands.GetArrayLength() > 100) throw TelegramRefused.Bad("BOT_COMMANDS_TOO_MUCH");
        _commands = commands.GetRawText();
        return true;
    }

    /// <summary><c>getMyCommands</c>.</summary>
    internal JsonNode GetCommands() => JsonNode.Parse(_commands) ?? new JsonArray();

    /// <summary><c>answerCallbackQuery</c>.</summary>
    internal JsonNode AnswerCallback(TelegramCall call)
    {
        var id = call.Text("callback_query_id") ?? "";
        var text = call.Text("text") ?? "";
        if (text.Length > LongestAnswer) throw TelegramRefused.Bad("MESSAGE_TOO_LONG");
        if (!_callbacks.TryRemove(id, out _))
            throw TelegramRefused.Bad("query is too old and response timeout expired or query ID is invalid");
        _answers.Enqueue(new CallbackAnswer(id, text, call.Flag("show_alert")));
        return true;
    }

    /// <summary><c>setWebhook</c>; nothing is ever sent there.</summary>
    internal JsonNode SetWebhook(TelegramCall call)
    {
        _webhook = call.Text("url") ?? "";
        if (call.Flag("drop_pending_updates")) updates.Clear();
        return true;
    }

    /// <summary><c>deleteWebhook</c>.</summary>
    internal JsonNode DeleteWebhook(TelegramCall call)
    {
        _webhook = "";
        if (call.Flag("drop_pending_updates")) updates.Clear();
        return true;
    }

    /// <summary><c>getUpdates</c>, waiting as long as it asks for.</summary>
    internal async Task<JsonNode> GetUpdatesAsync(TelegramCall call, CancellationToken stop)
    {
        if (_webhook.Length > 0) throw TelegramRefused.WebhookActive();
        var limit = (int)Math.Clamp(call.Number("limit") ?? 100, 1, 100);
        var wait = TimeSpan.FromSeconds(Math.Clamp(call.Number("timeout") ?? 0, 0, options.LongestPoll));
        var json = await updates.TakeAsync(call.Number("offset") ?? 0, limit, wait, stop);
        return JsonNode.Parse(json) ?? new JsonArray();
    }

    private static void CheckCommand(JsonElement command)
    {
        var name = command.TryGetProperty("command", out var text) ? text.GetString() ?? "" : "";
        var isGood = name.Length is > 0 and <= 32
            && name.All(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_');
        if (!isGood) throw TelegramRefused.Bad("BOT_COMMAND_INVALID");
        var isTold = command.TryGetProperty("description", out var about)
            && about.GetString() is { Length: > 0 and <= 256 };
        if (!isTold)
            throw TelegramRefused.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
    }
}
