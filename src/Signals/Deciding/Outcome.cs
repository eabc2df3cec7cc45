namespace ActorNotice.Signals.Deciding;

/// <summary>What the rule says about the newest close; nothing about time, repeats or notices.</summary>
/// <param name="Verdict">One of <see cref="Verdict.Long"/>, <see cref="Verdict.Short"/>,
/// <see cref="Verdict.InsideBands"/>,
/// <see cref="Verdict.Squeeze"/>, <see cref="Verdict.RsiUnconfirmed"/>, <see cref="Verdict.WarmingUp"/>.</param>
/// <param name="Candidate">The side that the bands alone point to; null inside the bands, in a flat window, and while
/// warming up.</param>
public readonly record struct Outcome(Verdict Verdict, Side? Candidate);
