using System.Globalization;
using System.Text;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Store;

/// <summary>
/// Spaces out tries to open a store, over all processes: three are free, then the wait doubles up to 15 minutes. The
/// count lies beside the store; it slows down who guesses through this program, not who carries the file away, for
/// which the passphrase's own cost is there.
/// </summary>
internal sealed class TryLimit(StorePlace place)
{
    private const int Free = 3;
    private const int MaxDoublings = 10;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private string File => place.Path + ".tries";

    /// <summary>Counts a try before it is made, so that an interrupted one counts too.</summary>
    /// <exception cref="SecretException">It is too early.</exception>
    public void Begin()
    {
        var (count, last) = Read();
        var now = place.Time.GetUtcNow();
        var wait = count < Free
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(1 << Math.Min(count - Free, MaxDoublings));
        var until = last + (wait < Longest ? wait : Longest);
        // A clock that was set back must not lock the owner out for years.
        if (wait > TimeSpan.Zero && now < until && now >= last)
            throw StoreProblems.TooManyTries(place.Path, until - now);
        Write(count + 1, now);
    }

    /// <summary>The try was right.</summary>
    public void Succeeded() => Try(() => System.IO.File.Delete(File));

    private (int Count, DateTimeOffset Last) Read()
    {
        if (!System.IO.File.Exists(File)) return (0, default);
        var parts = System.IO.File.ReadAllText(File).Split(' ');
        return parts is [var count, var last]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var tries)
            && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var unixMs)
            && unixMs < DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
                ? (tries, DateTimeOffset.FromUnixTimeMilliseconds(unixMs))
                // Damage costs one wait, from when it came about: with the time of each look it would never be over.
                : (Free, System.IO.File.GetLastWriteTimeUtc(File));
    }

    private void Write(int count, DateTimeOffset now) => Try(() => StoreDisk.Instance.Create(
        File,
        Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{count} {now.ToUnixTimeMilliseconds()}"))));

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A service reads its store in a folder that it may not write: it cannot count, and must start all the
            // same.
        }
    }
}
