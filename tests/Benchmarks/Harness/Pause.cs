namespace ActorNotice.Benchmarks.Harness;

/// <summary>Waits around measurements.</summary>
internal static class Pause
{
    /// <summary>Between looks at something that comes about elsewhere.</summary>
    internal static readonly TimeSpan Short = TimeSpan.FromMilliseconds(5);

    /// <summary>For buffers and caches to fill.</summary>
    internal static readonly TimeSpan RunIn = TimeSpan.FromMilliseconds(300);

    /// <summary>Beyond this something is broken.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
}
