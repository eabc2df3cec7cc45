using ActorNotice.Notify;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Control.Talk;

/// <summary>Says answers one after the other, waits when Telegram asks for it, and gives one up after a few attempts:
/// the person who asked is there and can ask again.</summary>
internal sealed class TalkerActor : ReceiveActor, IWithTimers
{
    private const int MostAttempts = 3;
    private const int MostWaiting = 100;
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    private readonly ITelegramBot _bot;
    private readonly CancellationToken _stopping;
    private readonly Queue<BotMessage> _waiting = new();
    private readonly ILoggingAdapter _log = Context.GetLogger();
    private int _attempts;
    private bool _isBusy;

    public TalkerActor(ITelegramBot bot, CancellationToken stopping)
    {
        (_bot, _stopping) = (bot, stopping);
        Receive<BotMessage>(OnMessage);
        Receive<PressAnswer>(OnPress);
        Receive<DeliveryOutcome>(OnOutcome);
        Receive<SayNow>(_ => Say());
        // Too late is too late: the person sees what came of it anyway.
        Receive<PressAnswered>(static _ => { });
    }

    /// <inheritdoc/>
    public ITimerScheduler Timers { get; set; } = null!;

    private void OnMessage(BotMessage message)
    {
        if (_waiting.Count >= MostWaiting) _log.Warning("an answer was dropped: too many wait");
        else _waiting.Enqueue(message);
        if (!_isBusy) Say();
    }

    // At once, whatever waits: until then the app shows a spinner.
    private void OnPress(PressAnswer answer)
    {
        _bot.AnswerAsync(answer.Press, answer.Text, _stopping).PipeTo(
            Self, Self, static _ => PressAnswered.Instance, static _ => PressAnswered.Instance);
    }

    private void Say()
    {
        _isBusy = _waiting.Count > 0;
        if (!_isBusy) return;
        _attempts++;
        _bot.SayAsync(_waiting.Peek(), _stopping).PipeTo(
            Self, Self, failure: static failure => DeliveryOutcome.Rejected(failure.GetType().Name));
    }

    private void OnOutcome(DeliveryOutcome outcome)
    {
        var isPassing = outcome.Status is DeliveryStatus.Busy or DeliveryStatus.NotSent or DeliveryStatus.Unreachable;
        if (isPassing && _attempts < MostAttempts)
        {
            Timers.StartSingleTimer(nameof(SayNow), SayNow.Instance, outcome.RetryAfter ?? Delay);
            return;
        }

        if (outcome.Status != DeliveryStatus.Delivered) _log.Warning("an answer was not sent: {0}", outcome.Reason);
        _waiting.Dequeue();
        _attempts = 0;
        Say();
    }

    private sealed record PressAnswered
    {
        internal static PressAnswered Instance { get; } = new();
    }

    private sealed record SayNow
    {
        internal static SayNow Instance { get; } = new();
    }
}
