namespace ActorNotice.Cli.Doctor;

/// <summary>The outcome of one check.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Verdict">How it is.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Next">What to do; empty when nothing is.</param>
internal sealed record Finding(string Check, Verdict Verdict, string Message, string Next = "")
{
    internal static Finding Good(string check, string message) => new(check, Verdict.Good, message);

    internal static Finding Skipped(string check, string message) => new(check, Verdict.Skipped, message);

    internal static Finding Warning(string check, string message, string next) =>
        new(check, Verdict.Warning, message, next);

    internal static Finding Bad(string check, string message, string next) => new(check, Verdict.Bad, message, next);
}
