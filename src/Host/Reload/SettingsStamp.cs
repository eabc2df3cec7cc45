using System.Security.Cryptography;

namespace ActorNotice.Host.Reload;

/// <summary>What several files hold at one moment, as one short text: two are equal when nothing has changed. By
/// content, not by time and length alone: mounts in containers have coarse clocks, and <c>20</c> is as long as
/// <c>30</c>.</summary>
internal static class SettingsStamp
{
    private const string Absent = "-";

    internal static string Of(IEnumerable<string> files) => string.Join(' ', files.Select(OfFile));

    private static string OfFile(string file)
    {
        try
        {
            if (!File.Exists(file)) return Absent;
            using var stream = File.OpenRead(file);
            return Convert.ToHexString(SHA256.HashData(stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Locked, or gone since the look before: whoever reads it next will say so if it stays like that.
            return failure.GetType().Name;
        }
    }
}
