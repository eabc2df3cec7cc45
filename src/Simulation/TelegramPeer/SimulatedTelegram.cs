using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using ActorNotice.Simulation.Loopback;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>
/// A local Bot API server on 127.0.0.1 that checks tokens, markup, lengths and rates as the real one does, and shows
/// what it received: as <see cref="Received"/>, and as <c>GET /received</c> (JSON array) and <c>GET
/// /received/ID/file</c> (bytes) for other processes. Disposing it ends every poll.
/// </summary>
public sealed class SimulatedTelegram : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly MessageLog _log;
    private readonly UpdateQueue _updates;
    private readonly BotMethods _bots;
    private readonly ChatRegister _chats;
    private readonly BotApi _api;
    private readonly TimeProvider _time;
    private IPeerListener? _server;
    private long _lastCallback;
    private volatile bool _refuses;

    private SimulatedTelegram(SimulatedTelegramOptions options, TimeProvider time)
    {
        _time = time;
        _log = new MessageLog(options.KeptMessages);
        _updates = new UpdateQueue(time);
        _bots = new BotMethods(options, _updates);
        _chats = new ChatRegister(options);
        var sends = new SendMethods(options, _chats, _log, new SendPace(options, time), time);
        _api = new BotApi(options, Script, sends, _bots, time);
    }

    /// <summary>The port listened on.</summary>
    public int Port => _server?.Port ?? 0;

    /// <summary>What stands in for <c>https://api.telegram.org</c>.</summary>
    public Uri Base => new($"http://127.0.0.1:{Port}");

    /// <summary>What calls shall be answered with instead, by method name: a 5xx, an HTML page, a slow answer, a cut
    /// connection before or after the work.</summary>
    public PeerScript Script { get; } = new();

    /// <summary>The messages that arrived, oldest first.</summary>
    public ImmutableArray<ReceivedMessage> Received => _log.Snapshot;

    /// <summary>How the bot answered presses of buttons, in order.</summary>
    public IReadOnlyCollection<CallbackAnswer> CallbackAnswers => _bots.Answers;

    /// <summary>The bot's command list, as JSON.</summary>
    public string Commands => _bots.Commands;

    /// <summary>Whether new connections are cut at once.</summary>
    public bool RefusesConnections
    {
        get => _refuses;
        set => _refuses = value;
    }

    /// <summary>Starts listening. Throws <see cref="IOException"/> when the port is taken.</summary>
    /// <param name="options">Null = the real server's ways, one made-up token, every chat, a free port.</param>
    /// <param name="time">Real time; null = the system's.</param>
    public static Task<SimulatedTelegram> StartAsync(
        SimulatedTelegramOptions? options = null, TimeProvider? time = null) =>
        StartAsync(options ?? new(), time ?? TimeProvider.System, LoopbackTransport.Instance);

    /// <summary>The same server behind any transport.</summary>
    internal static async Task<SimulatedTelegram> StartAsync(
        SimulatedTelegramOptions options, TimeProvider time, IPeerTransport transport)
    {
        var telegram = new SimulatedTelegram(options, time);
        telegram._server = await transport.ListenAsync(
            options.Port, telegram.HandleAsync, () => !telegram._refuses);
        return telegram;
    }

    /// <summary>Adds a chat or changes what one is like: blocked, moved, with topics.</summary>
    /// <param name="chat">The chat, found by its id.</param>
    public void SetChat(SimulatedChat chat)
    {
        ArgumentNullException.ThrowIfNull(chat);
        _chats.Set(chat);
    }

    /// <summary>A token is no bot's from now on, as after a <c>/revoke</c> at BotFather.</summary>
    public void Revoke(string token) => _api.Revoke(token);

    /// <summary>The first message, present or to come, that fits.</summary>
    /// <param name="wanted">What fits.</param>
    /// <param name="stop">Ends the wait.</param>
    public Task<ReceivedMessage> WaitForAsync(Func<ReceivedMessage, bool> wanted, CancellationToken stop = default) =>
        _log.WaitAsync(wanted).WaitAsync(stop);

    /// <summary>A person writes to the bot; it comes with the next <c>getUpdates</c>.</summary>
    /// <param name="chatId">In which chat.</param>
    /// <param name="userId">Who.</param>
    /// <param name="text">What.</param>
    public void Say(long chatId, long userId, string text) => _updates.Add(new JsonObject
    {
        ["message"] = new JsonObject
        {
            ["message_id"] = 1_000_000 + Interlocked.Increment(ref _lastCallback),
            ["from"] = TelegramJson.Person(userId),
            ["chat"] = TelegramJson.Chat(SimulatedChat.Unknown(chatId)),
            ["date"] = _time.GetUtcNow().ToUnixTimeSeconds(),
            ["text"] = text,
        },
    });

    /// <summary>A person presses a button under a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="userId">Who.</param>
    /// <param name="data">The button's <c>callback_data</c>, or a forged one.</param>
    /// <returns>The id that <c>answerCallbackQuery</c> must name.</returns>
    public string Press(ReceivedMessage message, long userId, string data)
    {
        ArgumentNullException.ThrowIfNull(message);
        var id = $"callback-{Interlocked.Increment(ref _lastCallback)}";
        _bots.ExpectCallback(id);
        var chat = SimulatedChat.Unknown(message.ChatId);
        _updates.Add(new JsonObject
        {
            ["callback_query"] = new JsonObject
            {
                ["id"] = id,
                ["from"] = TelegramJson.Person(userId),
                ["message"] = TelegramJson.Message(message, chat, TelegramJson.Person(0)),
                ["chat_instance"] = "1",
                ["data"] = data,
            },
        });
        return id;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Not CancelAsync: it would leave a virtual world's thread.
        _stop.Cancel();
        if (_server is not null) await _server.DisposeAsync();
        _stop.Dispose();
    }

    private Task HandleAsync(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            ["received"] => ShowAsync(context),
            ["received", var id, "file"] => ShowFileAsync(context, id),
            _ => _api.AnswerAsync(context, _stop.Token),
        };
    }

    private Task ShowAsync(HttpContext context)
    {
        var list = new JsonArray([.. Received.Select(TelegramJson.Received)]);
        return Replies.JsonAsync(context, StatusCodes.Status200OK, Encoding.UTF8.GetBytes(list.ToJsonString()));
    }

    private Task ShowFileAsync(HttpContext context, string id)
    {
        var message = Received.FirstOrDefault(one => Replies.Text(one.MessageId) == id);
        if (message?.File is not { } file) return Replies.JsonAsync(context, StatusCodes.Status404NotFound, "{}");
        context.Response.ContentLength = file.Length;
        return context.Response.Body.WriteAsync(file, context.RequestAborted).AsTask();
    }
}
