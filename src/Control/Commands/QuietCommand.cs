using System.Globalization;
using ActorNotice.Notify;

namespace ActorNotice.Control.Commands;

/// <summary><c>/quiet 22:00-07:00</c> or <c>/quiet off</c>: the hours without sound, until the next start.</summary>
internal sealed class QuietCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "quiet";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Operator;

    /// <inheritdoc/>
    public string Arguments => "22:00-07:00|off";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("소리 없는 시간", "hours without sound");

    /// <inheritdoc/>
    public Task<Reply> RunAsync(Call call, Rooms rooms) => Task.FromResult(Run(call, rooms));

    private Reply Run(Call call, Rooms rooms)
    {
        if (call.Words is ["off"])
        {
            rooms.Tell(new SetQuietHours(null, null));
            return new Reply(rooms.Tongue.Of("🔔 소리 없는 시간 없음", "🔔 no quiet hours")) { Outcome = "quiet off" };
        }

        if (call.Words is not [var hours] || hours.Split('-') is not [var first, var last]
            || TimeOf(first) is not { } from || TimeOf(last) is not { } to)
            return new Reply($"/{Name} {Arguments}");
        rooms.Tell(new SetQuietHours(from, to));
        return new Reply(rooms.Tongue.Of(
            $"🌙 {first}–{last}: 소리 없이 (다음 시작까지)", $"🌙 {first}–{last} without sound, until the next start"))
        {
            Outcome = "quiet",
        };
    }

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
