namespace ActorNotice.Notify;

/// <summary>Knows whether a notice makes a sound now. May be used from several threads.</summary>
/// <param name="settings">When not.</param>
/// <param name="zone">The notices' time zone at first.</param>
/// <param name="time">The clock.</param>
internal sealed class QuietClock(QuietSettings settings, TimeZoneInfo zone, TimeProvider time)
{
    private volatile TimeZoneInfo _zone = zone;
    private readonly QuietSettings _usual = settings;
    private volatile QuietSettings? _commanded;

    /// <summary>True when it makes none.</summary>
    internal bool IsSilent(Notice notice) => (_commanded ?? _usual).IsSilent(
        notice, TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), _zone).DateTime));

    /// <summary>Other hours from now on.</summary>
    internal void Keep(SetQuietHours hours) =>
        _commanded = hours.IsDefault ? null : _usual with { From = hours.From, To = hours.To };

    /// <summary>Another zone from now on.</summary>
    internal void MoveTo(TimeZoneInfo other) => _zone = other;
}
