namespace ActorNotice.Security.Machine;

/// <summary>What a process that holds secrets does to itself first.</summary>
public static class ProcessGuard
{
    /// <summary>Switches core dumps and foreign debuggers off; false where the system does not let it.</summary>
    public static bool ForbidCoreDumps() => Posix.ForbidCoreDumps();
}
