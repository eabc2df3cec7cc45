using System.Text;
using Serilog.Sinks.File;

namespace ActorNotice.Telemetry.Logs;

/// <summary>Takes a new log file away from other users: owner reads and writes, group reads (log shippers).</summary>
internal sealed class PrivateLogFiles : FileLifecycleHooks
{
    /// <summary>Mode 640.</summary>
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;

    /// <inheritdoc/>
    public override Stream OnFileOpened(string path, Stream underlyingStream, Encoding encoding)
    {
        // By path: the stream given here is the sink's own counter around the file.
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, Mode);
        return underlyingStream;
    }
}
