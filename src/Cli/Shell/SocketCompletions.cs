namespace ActorNotice.Cli.Shell;

/// <summary>Where code goes on that waits for a socket; see ADR-007.</summary>
internal static class SocketCompletions
{
    private const string Variable = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>
    /// On the thread that hears of the bytes, not on the thread pool: a frame then costs no hand-over between threads. For a
    /// process whose reads end in a message to an actor and never block; to be called before its first socket.
    /// </summary>
    internal static void RunInPlace()
    {
        // The runtime offers no other switch. Who has set it knows better.
        if (Environment.GetEnvironmentVariable(Variable) is null) Environment.SetEnvironmentVariable(Variable, "1");
    }
}
