using ActorNotice.Notify;

namespace ActorNotice.Control.Commands;

/// <summary>Mutes in words.</summary>
internal static class MuteText
{
    /// <summary>One line a mute and one for the count; none when nothing is or was muted.</summary>
    internal static IEnumerable<string> Lines(MutesInForce mutes, Tongue tongue)
    {
        foreach (var mute in mutes.Mutes) yield return Line(mute, tongue);
        if (mutes.Held > 0)
            yield return tongue.Of($"지금까지 보내지 않은 신호 {mutes.Held}건", $"held back so far: {mutes.Held}");
    }

    /// <summary>A line when what was said ends with the process; else none.</summary>
    internal static IEnumerable<string> Lasting(MutesInForce mutes, Tongue tongue) => mutes.IsKept
        ? [] : [tongue.Of("(서비스를 다시 시작하면 풀립니다.)", "(A restart of the service ends this.)")];

    private static string Line(MuteInForce mute, Tongue tongue)
    {
        var what = mute.Only?.Name ?? tongue.Of("모든 신호", "all signals");
        return mute.Left is { } left
            ? tongue.Of($"🔕 {what}: {Figures.Length(left, tongue)} 동안", $"🔕 {what}: for {Figures.Length(left, tongue)}")
            : tongue.Of($"🔕 {what}: /unmute 할 때까지", $"🔕 {what}: until /unmute");
    }
}
