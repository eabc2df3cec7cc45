using System.Runtime.InteropServices;

namespace ActorNotice.Security.Machine;

/// <summary>The calls that .NET has no name for. On other systems they do nothing.</summary>
internal static partial class Posix
{
    private const int ReadOnly = 0;
    private const int GetDumpable = 3;
    private const int SetDumpable = 4;
    private const int CoreSize = 4;

    /// <summary>Puts a folder's names on the disk.</summary>
    /// <exception cref="IOException">The folder cannot be synchronised.</exception>
    public static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(folder, ReadOnly);
        if (handle < 0) throw new IOException($"the folder {folder} cannot be opened (errno {Errno})");
        try
        {
            if (Fsync(handle) != 0)
                throw new IOException($"the folder {folder} cannot be synchronised (errno {Errno})");
        }
        finally
        {
            _ = Close(handle);
        }
    }

    /// <summary>No core dump, and no other process of the user may look into this one; true when both hold.</summary>
    public static bool ForbidCoreDumps()
    {
        if (!OperatingSystem.IsLinux()) return false;
        var none = new ResourceLimit(0, 0);
        // Both are set whatever the first says, and the kernel is asked: its word counts, not that of the calls.
        _ = SetLimit(CoreSize, in none);
        _ = ProcessControl(SetDumpable, 0, 0, 0, 0);
        return AreCoreDumpsOff();
    }

    /// <summary>What the kernel says of this process.</summary>
    public static bool AreCoreDumpsOff() =>
        OperatingSystem.IsLinux() && GetLimit(CoreSize, out var limit) == 0 && limit is { Soft: 0, Hard: 0 }
        && ProcessControl(GetDumpable, 0, 0, 0, 0) == 0;

    private static int Errno => Marshal.GetLastPInvokeError();

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Fsync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(int handle);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int resource, in ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "getrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int GetLimit(int resource, out ResourceLimit limit);

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int ProcessControl(int option, nuint first, nuint second, nuint third, nuint fourth);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct ResourceLimit(nuint Soft, nuint Hard);
}
