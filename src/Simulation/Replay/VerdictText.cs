using ActorNotice.Signals;

namespace ActorNotice.Simulation.Replay;

/// <summary>How a verdict is spelled for programs: signals in capitals, everything else by its name.</summary>
public static class VerdictText
{
    private static readonly string[] Names = [.. Enum.GetValues<Verdict>().Select(Spell)];

    /// <summary><c>LONG</c>, <c>SHORT</c>, <c>InsideBands</c>, <c>Squeeze</c> …</summary>
    /// <param name="verdict">Which.</param>
    public static string Of(Verdict verdict) => Names[(int)verdict];

    private static string Spell(Verdict verdict) => verdict switch
    {
        Verdict.Long => "LONG",
        Verdict.Short => "SHORT",
        _ => verdict.ToString(),
    };
}
