using ActorNotice.Control.Commands;
using ActorNotice.Control.Talk;
using ActorNotice.Notify;
using Akka.Event;

namespace ActorNotice.Control.Room;

/// <content>What is not carried out: commands that do not exist, that a person may not give, and those that no longer
/// come.</content>
internal sealed partial class ControlActor
{
    private void Unknown(Call call, Place place)
    {
        var near = _memory.Commands.Nearest(call.Name);
        var hint = near is null ? " /help" : Tongue.Of($" /{near} 말씀인가요?", $" Did you mean /{near}?");
        Say(place, new Reply(Tongue.Of("모르는 명령입니다.", "No such command.") + hint));
    }

    private void Forbid(Call call, ICommand command, Place place)
    {
        Record("control.refuse", call, $"needs {command.Role}");
        Say(place, new Reply(Tongue.Of($"{command.Role} 권한이 필요합니다.", $"That needs the role {command.Role}.")));
    }

    // A stranger learns nothing, not even that there is somebody; only a button must not spin for ever.
    private void Refuse(Call call, Place place)
    {
        Record("control.refuse", call, "not among control.telegram.users");
        if (place.Press is not null) Answer(place, Tongue.Of("허용되지 않은 사용자입니다.", "You are not allowed to."));
        if (!_memory.Refusals.IsWorthAnAlert(call.User, Now)) return;
        var known = _memory.Commands.Find(call.Name) is null ? "" : $" (/{call.Name})";
        _rooms.Tell(AdminNotices.ControlTrouble(Tongue.Of(
            $"허용되지 않은 사용자 {call.User}의 명령을 거절했습니다{known}.",
            $"A command of user {call.User}, who is not allowed any, was refused{known}.")));
    }

    private void OnTrouble(PollTrouble trouble)
    {
        _log.Warning("commands: {0}", trouble.Reason);
        var isLost = trouble.Fault == BotPollFault.Refused;
        _rooms.Tell(AdminNotices.ControlTrouble(isLost
            ? Tongue.Of($"명령을 받을 수 없습니다: {trouble.Reason}", $"Commands cannot be received any more: {trouble.Reason}")
            : Tongue.Of(
                $"다른 프로그램이 같은 봇을 읽고 있거나 웹훅이 설정되어 있습니다. 한 곳에서만 실행하세요: {trouble.Reason}",
                $"Another program reads the same bot, or a webhook is set; run only one: {trouble.Reason}")));
        if (isLost) Context.System.EventStream.Publish(new ControlLost(trouble.Reason));
    }
}
