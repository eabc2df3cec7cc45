using System.Globalization;
using ActorNotice.Notify;

namespace ActorNotice.Control.Commands;

/// <summary><c>/quiet 22:00-07:00</c>, <c>/quiet off</c> or <c>/quiet default</c>: the hours without sound.</summary>
internal sealed class QuietCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "quiet";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Operator;

    /// <inheritdoc/>
    public string Arguments => "22:00-07:00|off|default";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("소리 없는 시간", "hours without sound");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        if (call.Words is not [var word] || HoursOf(word) is not { } hours) return new Reply($"/{Name} {Arguments}");
        var kept = await rooms.AskAsync<MutesInForce>(hours);
        string[] lines = [Said(hours, word, rooms.Tongue), .. MuteText.Lasting(kept, rooms.Tongue)];
        return new Reply(string.Join('\n', lines)) { Outcome = "quiet" };
    }

    private static string Said(SetQuietHours hours, string word, Tongue tongue) => hours switch
    {
        { IsDefault: true } => tongue.Of("🔔 설정 파일의 무음 시간을 따릅니다.", "🔔 Quiet hours are those of the settings again."),
        { From: null } => tongue.Of("🔔 이제 언제나 소리가 납니다.", "🔔 No quiet hours any more."),
        _ => tongue.Of($"🌙 매일 {word} 사이에는 소리 없이 보냅니다.", $"🌙 Every day {word}: without sound."),
    };

    private static SetQuietHours? HoursOf(string word) => word switch
    {
        "off" => new SetQuietHours(null, null),
        "default" => new SetQuietHours(null, null) { IsDefault = true },
        _ => word.Split('-') is [var first, var last] && TimeOf(first) is { } from && TimeOf(last) is { } to
            ? new SetQuietHours(from, to) : null,
    };

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;
}
