using System.Globalization;
using ActorNotice.Control.Commands;
using ActorNotice.Control.Talk;
using ActorNotice.Notify;
using ActorNotice.Security;
using ActorNotice.Signals;
using Akka.Actor;
using Akka.Event;

namespace ActorNotice.Control.Room;

/// <summary>
/// Takes what people say to the bot: checks who it is, finds the command, asks back where it is dangerous, lets it ask
/// the rooms, and answers. Decides nothing about markets. Supervised by the user guardian; its state is
/// <see cref="ControlMemory"/>.
/// </summary>
internal sealed partial class ControlActor : ReceiveActor
{
    private const string PollerName = "poller";
    private const string TalkerName = "talker";
    private const string Yes = "ok ";
    private const string No = "no ";
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(5);

    private readonly ControlMemory _memory;
    private Rooms _rooms;
    private readonly ILoggingAdapter _log = Context.GetLogger();

    public ControlActor(ControlMemory memory)
    {
        _memory = memory;
        _rooms = new Rooms(memory.Ports, memory.Decisions);
        Receive<BotText>(OnText);
        Receive<BotPress>(OnPress);
        Receive<BotOther>(static _ => { });
        Receive<Asked>(OnAsked);
        Receive<Answered>(OnAnswered);
        Receive<Decision>(memory.Decisions.Add);
        Receive<PollTrouble>(OnTrouble);
        Receive<RewordNotices>(OnReword);
        Receive<ReplaceBotToken>(next => memory.Ports.Bot.Renew(next.Token));
        Receive<MenuSet>(_ => { });
    }

    private static TimeSpan Now => Context.System.Scheduler.MonotonicClock;

    private Tongue Tongue => _rooms.Tongue;

    private static IActorRef Talker => Context.Child(TalkerName);

    /// <inheritdoc/>
    protected override void PreStart()
    {
        Context.System.EventStream.Subscribe(Self, typeof(Decision));
        var (bot, stopping) = (_memory.Ports.Bot, _memory.Stopping);
        if (Context.Child(TalkerName).IsNobody())
            Context.ActorOf(Props.Create(() => new TalkerActor(bot, stopping)), TalkerName);
        if (!Context.Child(PollerName).IsNobody()) return;
        var (polls, wait) = (_memory.Polls, _memory.Settings.PollWait);
        Context.ActorOf(Props.Create(() => new PollerActor(bot, polls, wait, stopping)), PollerName);
        SetMenu();
    }

    private void SetMenu() => _memory.Ports.Bot.SetMenuAsync(_memory.Commands.Menu(Tongue), _memory.Stopping).PipeTo(
        Self, Self, static _ => MenuSet.Instance, static _ => MenuSet.Instance);

    // A reload says it after every change of any setting.
    private void OnReword(RewordNotices style)
    {
        if (!_memory.Reword(style)) return;
        // Commands that are being carried out keep the rooms they began with.
        _rooms = new Rooms(_memory.Ports, _memory.Decisions);
        SetMenu();
    }

    /// <summary>Leaves the children alive, unlike the base: a poll that is under way is not this actor's
    /// fault.</summary>
    protected override void PreRestart(Exception reason, object? message)
    {
    }

    /// <inheritdoc/>
    protected override void PostStop()
    {
        Context.System.EventStream.Unsubscribe(Self);
        _memory.Dispose();
    }

    private void OnText(BotText text)
    {
        var role = RoleOf(text.User);
        // What is not for us is nobody's business, also in a group where strangers write.
        if (Call.Read(text.User, role ?? ControlRole.Viewer, text.Text) is not { } call) return;
        var place = new Place(text.Chat, text.Topic, null);
        if (role is null) Refuse(call, place);
        else if (AgeOf(text) is { } age && age > Oldest)
            Say(place, new Reply(Tongue.Of(
                $"{Figures.Length(age, Tongue)} 전의 명령이라 실행하지 않았습니다.",
                $"That was {Figures.Length(age, Tongue)} ago: not carried out.")));
        else Begin(call, place);
    }

    private void OnPress(BotPress press)
    {
        var role = RoleOf(press.User);
        var place = new Place(press.Chat, press.Topic, press.Press);
        if (role is null) Refuse(new Call(press.User, ControlRole.Viewer, "button", []), place);
        else if (
            press.Data.StartsWith(Yes, StringComparison.Ordinal) || press.Data.StartsWith(No, StringComparison.Ordinal))
            OnConfirmed(press, place);
        else if (Call.Read(press.User, role.Value, press.Data) is { } call) Begin(call, place);
        else Answer(place, "");
    }

    private void OnConfirmed(BotPress press, Place place)
    {
        _ = long.TryParse(
            press.Data.AsSpan(Yes.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (_memory.Confirmations.Take(number, press.User, Now) is not { } call)
            Answer(place, Tongue.Of("시간이 지났거나 다른 사람의 질문입니다.", "Too late, or somebody else's question."));
        else if (press.Data.StartsWith(No, StringComparison.Ordinal)) Answer(place, Tongue.Of("취소했습니다.", "Cancelled."));
        // What they may do counts now, not when they asked.
        else Run(call with { Role = RoleOf(press.User) ?? ControlRole.Viewer, IsConfirmed = true }, place);
    }

    private void Begin(Call call, Place place)
    {
        if (_memory.Commands.Find(call.Name) is not { } command) Unknown(call, place);
        else if (call.Role < command.Role) Forbid(call, command, place);
        else
            command.QuestionAsync(call, _rooms).PipeTo(
                Self, Self,
                question => new Asked(call, place, question),
                failure => new Answered(call, place, Failed(failure)));
    }

    private void OnAsked(Asked asked)
    {
        if (asked.Question is not { } question)
        {
            Run(asked.Call, asked.Place);
            return;
        }

        var number = _memory.Confirmations.Ask(asked.Call, Now).ToString(CultureInfo.InvariantCulture);
        if (asked.Place.Press is not null) Answer(asked.Place, "");
        Talker.Tell(new BotMessage(asked.Place.Chat, asked.Place.Topic, question)
        {
            Buttons =
            [
                [new NoticeButton(Tongue.Of("예", "Yes"), Yes + number), new NoticeButton(
                    Tongue.Of("아니요", "No"), No + number)],
            ],
        });
    }

    private void Run(Call call, Place place)
    {
        if (_memory.Commands.Find(call.Name) is not { } command) return;
        command.RunAsync(call, _rooms).PipeTo(
            Self, Self,
            reply => new Answered(call, place, reply),
            failure => new Answered(call, place, Failed(failure)));
    }

    private void OnAnswered(Answered answered)
    {
        Record("control.command", answered.Call, answered.Reply.Outcome);
        Say(answered.Place, answered.Reply);
    }

    private Reply Failed(Exception failure)
    {
        _log.Warning("a command failed: {0}", failure.GetBaseException().GetType().Name);
        return new Reply(Tongue.Of("지금은 답할 수 없습니다.", "No answer just now.")) { Outcome = "failed" };
    }

    private static void Say(Place place, Reply reply)
    {
        // A press shows its first line at once; what is longer follows as a message.
        var line = reply.Text.Split('\n')[0];
        if (place.Press is not null) Answer(place, line);
        if (place.Press is not null && line == reply.Text && reply.Picture is null) return;
        if (place.Chat != 0)
            Talker.Tell(new BotMessage(place.Chat, place.Topic, reply.Text) { Picture = reply.Picture });
    }

    private static void Answer(Place place, string text)
    {
        if (place.Press is { } press) Talker.Tell(new PressAnswer(press, text));
    }

    private ControlRole? RoleOf(long user) => _memory.Settings.Users.TryGetValue(user, out var role) ? role : null;

    private TimeSpan? AgeOf(BotText text) => text.SentAtS == 0
        ? null : _memory.Ports.Time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(text.SentAtS);

    private void Record(string action, Call call, string outcome) => Context.System.EventStream.Publish(
        new AuditFact(Self.Path.ToStringWithoutAddress(), action, $"{call.By} {call.Line}", outcome, Security: true));

    private sealed record Asked(Call Call, Place Place, string? Question);

    private sealed record Answered(Call Call, Place Place, Reply Reply);

    private sealed record MenuSet
    {
        internal static MenuSet Instance { get; } = new();
    }
}
