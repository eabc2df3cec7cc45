using System.Collections.Immutable;
using ActorNotice.Market;

namespace ActorNotice.Notify;

/// <summary>The settings below <c>notify.quiet</c>: what arrives without a sound. Critical admin notices always
/// sound.</summary>
public sealed record QuietSettings
{
    /// <summary><c>notify.quiet.from</c>: begin of the quiet hours, in <c>notify.time-zone</c>; null (empty) =
    /// none.</summary>
    public TimeOnly? From { get; init; }

    /// <summary><c>notify.quiet.to</c>: their end; may be on the next day.</summary>
    public TimeOnly? To { get; init; }

    /// <summary><c>notify.quiet.symbols</c>: contracts whose signals never sound; default none.</summary>
    public ImmutableArray<Symbol> Symbols { get; init; } = [];

    /// <summary>True when a notice makes no sound.</summary>
    /// <param name="notice">Which.</param>
    /// <param name="local">Now, in the notices' time zone.</param>
    internal bool IsSilent(Notice notice, TimeOnly local) => notice switch
    {
        AdminItem { Content.Severity: NoticeSeverity.Info } => true,
        AdminItem { Content.Severity: NoticeSeverity.Critical } => false,
        _ when IsQuietHour(local) => true,
        // A digest sounds when any signal in it does.
        _ => notice.Signals is { IsEmpty: false } signals && signals.All(mark => Symbols.Contains(mark.Stream.Symbol)),
    };

    // TimeOnly knows nights: from 22:00 to 07:00 includes midnight.
    private bool IsQuietHour(TimeOnly local) => From is { } from && To is { } to && local.IsBetween(from, to);
}
