namespace ActorNotice.Notify;

/// <summary>Knows whether a notice makes a sound now.</summary>
/// <param name="settings">When not.</param>
/// <param name="zone">The notices' time zone.</param>
/// <param name="time">The clock.</param>
internal sealed class QuietClock(QuietSettings settings, TimeZoneInfo zone, TimeProvider time)
{
    /// <summary>True when it makes none.</summary>
    internal bool IsSilent(Notice notice) => settings.IsSilent(
        notice, TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime));
}
