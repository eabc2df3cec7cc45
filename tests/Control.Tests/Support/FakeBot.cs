using System.Collections.Concurrent;
using System.Collections.Immutable;
using ActorNotice.Control.Talk;
using ActorNotice.Notify;
using ActorNotice.Security;
using Akka.Actor;

namespace ActorNotice.Control.Tests.Support;

/// <summary>A bot whose polls are scripted, and that tells an actor whatever it is to say.</summary>
internal sealed class FakeBot(IActorRef heard) : ITelegramBot
{
    private readonly ConcurrentQueue<BotPoll> _polls = new();
    private readonly ConcurrentQueue<DeliveryOutcome> _outcomes = new();

    public ConcurrentQueue<long> Offsets { get; } = new();

    public ImmutableArray<BotCommand> Menu { get; private set; } = [];

    public FakeBot Then(BotPoll poll)
    {
        _polls.Enqueue(poll);
        return this;
    }

    public void Then(DeliveryOutcome outcome) => _outcomes.Enqueue(outcome);

    public Task<BotPoll> PollAsync(long offset, TimeSpan wait, CancellationToken cancel)
    {
        Offsets.Enqueue(offset);
        // Nothing more is scripted: as a long poll in which nothing happens.
        return _polls.TryDequeue(out var poll) ? Task.FromResult(poll) : new TaskCompletionSource<BotPoll>().Task;
    }

    public Task<DeliveryOutcome> SayAsync(BotMessage message, CancellationToken cancel)
    {
        heard.Tell(message, ActorRefs.NoSender);
        return Task.FromResult(_outcomes.TryDequeue(out var outcome) ? outcome : DeliveryOutcome.Delivered());
    }

    public Task<DeliveryOutcome> AnswerAsync(string press, string text, CancellationToken cancel)
    {
        heard.Tell(new PressAnswer(press, text), ActorRefs.NoSender);
        return Task.FromResult(DeliveryOutcome.Delivered());
    }

    public Task<DeliveryOutcome> SetMenuAsync(ImmutableArray<BotCommand> commands, CancellationToken cancel)
    {
        Menu = commands;
        return Task.FromResult(DeliveryOutcome.Delivered());
    }

    public void Renew(SecretText token) => heard.Tell(new ReplaceBotToken(token), ActorRefs.NoSender);

    public void Dispose()
    {
    }
}
