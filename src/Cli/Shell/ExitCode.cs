using ActorNotice.Security.Sources;

namespace ActorNotice.Cli.Shell;

/// <summary>What the process returns; scripts and service managers rely on these numbers.</summary>
internal static class ExitCode
{
    internal const int Done = 0;
    internal const int Failed = 1;
    internal const int BadUsage = 2;
    internal const int Halted = 3;

    private const int FirstFault = 10;

    /// <summary>The verbs about secrets tell every fault by a number of its own; docs/security.md lists them.</summary>
    internal static int Of(SecretFault fault) => FirstFault + (int)fault;
}
