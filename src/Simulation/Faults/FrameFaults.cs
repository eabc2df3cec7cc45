namespace ActorNotice.Simulation.Faults;

/// <summary>The kinds that concern events on their way.</summary>
internal static class FrameFaults
{
    private const string ByMeaning = "How much later, market time.";

    /// <summary>All of them.</summary>
    internal static IEnumerable<FaultKind> Kinds =>
    [
        Of("delay", static (by, _) => new DelayFault { By = by }, TimeSpan.FromSeconds(2), 10),
        Of("late-close", static (by, _) => new LateCloseFault { By = by }, TimeSpan.FromSeconds(10), 50),
        Of("missing-close", static (_, _) => new MissingCloseFault()),
        Of("double-close", static (by, _) => new DoubleCloseFault { By = by }, TimeSpan.FromSeconds(1), 90),
        Of("duplicate", static (_, _) => new DuplicateFault()),
        Of("split", static (_, _) => new SplitFault()),
        Of("reorder", static (_, _) => new ReorderFault()),
        Of("corrupt", static (_, _) => new CorruptFault()),
        Of("unequal-repeat", static (_, _) => new UnequalRepeatFault()),
    ];

    // Those with a delay have a longest one, in seconds, for chance.
    private static FaultKind Of(
        string word, Func<TimeSpan, int, FrameFault> make, TimeSpan standard = default, int longest = 0) => new(
        word,
        read => make(longest > 0 ? read.Duration("by", standard, ByMeaning) : default, 0) with
        {
            Symbols = read.Symbols(),
        },
        dice => make(longest > 0 ? dice.Seconds(0, longest) : default, 0) with
        {
            Symbols = dice.Symbols(),
            Lasting = dice.Seconds(5, 300),
        });
}
