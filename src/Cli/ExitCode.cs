namespace ActorNotice.Cli;

/// <summary>What the process returns; scripts and service managers rely on these numbers.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int BadUsage = 2;
    internal const int Halted = 3;
}
