using ActorNotice.Market;

namespace ActorNotice.Signals;

// What is worth knowing and calls for nothing; off by default.

/// <summary>What a reference notice tells.</summary>
public enum ReferenceKind
{
    /// <summary>The bandwidth fell to the squeeze threshold: no signals until it is wider.</summary>
    SqueezeBegan,

    /// <summary>The bandwidth rose above the threshold: a trend may start.</summary>
    SqueezeReleased,

    /// <summary>The price that had left the bands closed at the middle band again, or beyond.</summary>
    BackAtMiddle,
}

/// <summary>Watch → notifier: a reference notice is due.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Decision">The decision on the candle with which it happened, whatever its verdict.</param>
/// <param name="Side">For <see cref="ReferenceKind.BackAtMiddle"/> the side whose episode ended; else null.</param>
/// <param name="ReceivedAt">The scheduler's <c>HighResMonotonicClock</c> when the closing frame was read.</param>
public sealed record ReferenceSignal(ReferenceKind Kind, Decision Decision, Side? Side, TimeSpan ReceivedAt);

/// <summary>Strategy → watch: a signal's notice reached nobody, so debouncing must not count it.</summary>
/// <param name="Stream">Whose signal.</param>
/// <param name="Side">Its side.</param>
/// <param name="OpenTimeMs">Its candle, Unix ms.</param>
public sealed record ForgetNotice(StreamKey Stream, Side Side, long OpenTimeMs);
