namespace ActorNotice.Hocon;

/// <summary>What looking for a value came to, with the value when one was found.</summary>
internal readonly record struct Outcome(OutcomeKind Kind, HoconValue? Value = null)
{
    public static Outcome Missing => new(OutcomeKind.Missing);

    public static Outcome Blocked => new(OutcomeKind.Blocked);

    public static Outcome Cycle => new(OutcomeKind.Cycle);

    public static Outcome Failed => new(OutcomeKind.Failed);

    public static Outcome Found(HoconValue value) => new(OutcomeKind.Found, value);
}
