using System.Security.Cryptography;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;

namespace ActorNotice.Security.Sources;

/// <summary>
/// Reads one small file as a secret: at most 64 kB of UTF-8, one final line end taken off, permissions read from the
/// open file so that they belong to the bytes that were read.
/// </summary>
internal static class SecretFile
{
    /// <summary>Larger files are no secrets.</summary>
    public const int MaxBytes = 64 * 1024;

    private const UnixFileMode Strangers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    /// <summary>The text and who may read it, or what went wrong; never both.</summary>
    public static (SecretText? Text, bool Exposed, SecretProblem? Problem) Read(string path, SecretName? name)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            // Asked of the open file, not of the path: what is judged is what is read, links included.
            var exposed = !OperatingSystem.IsWindows() && (File.GetUnixFileMode(handle) & Strangers) != 0;
            var length = RandomAccess.GetLength(handle);
            if (length > MaxBytes)
                return (null, exposed, Unreadable(path, name, $"it holds more than {MaxBytes / 1024} kB"));

            var (text, fault) = ReadText(handle, (int)length);
            return (text, exposed, fault is null ? null : Unreadable(path, name, fault));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, false, Unreadable(path, name, Reason(error)));
        }
    }

    /// <summary>The warning for a file that others on the machine may read.</summary>
    public static SecretProblem Exposure(string path, SecretName? name, bool blocks) => new(
        SecretFault.Exposed, name, path, "Group or others may read this file.", $"chmod 600 {path}", blocks);

    private static (SecretText? Text, string? Fault) ReadText(SafeFileHandle handle, int length)
    {
        var buffer = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        try
        {
            var bytes = TrimFinalLineEnd(buffer.AsSpan(0, RandomAccess.Read(handle, buffer, 0)));
            return Utf8.IsValid(bytes) ? (SecretText.FromUtf8(bytes), null) : (null, "it is not UTF-8 text");
        }
        finally
        {
            // The value lives on in the SecretText alone.
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private static ReadOnlySpan<byte> TrimFinalLineEnd(ReadOnlySpan<byte> bytes)
    {
        if (bytes.EndsWith("\n"u8)) bytes = bytes[..^1];
        return bytes.EndsWith("\r"u8) ? bytes[..^1] : bytes;
    }

    private static string Reason(Exception error) => error switch
    {
        FileNotFoundException or DirectoryNotFoundException => "it does not exist",
        UnauthorizedAccessException => "this user may not read it",
        _ => error.GetType().Name,
    };

    private static SecretProblem Unreadable(string path, SecretName? name, string reason) => new(
        SecretFault.Unreadable, name, path, $"The file cannot be used: {reason}.",
        "point to a small text file that this user may read, or remove the setting");
}
