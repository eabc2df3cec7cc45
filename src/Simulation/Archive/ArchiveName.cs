using ActorNotice.Market;

namespace ActorNotice.Simulation.Archive;

/// <summary>What the archive's file names say: <c>{SYMBOL}-{interval}-{date}.{csv|csv.gz|zip}</c>.</summary>
public static class ArchiveName
{
    /// <summary>Symbol and interval of a path; null for what the name does not tell.</summary>
    /// <param name="path">Any path; only its last part is looked at.</param>
    public static (Symbol? Symbol, Interval? Interval) Guess(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = Path.GetFileName(path);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var parts = (dot < 0 ? name : name[..dot]).Split('-');
        // A name without an interval tells nothing: BTCUSDT-2024.csv may hold anything.
        if (parts.Length < 2 || !TryInterval(parts[1], out var interval)) return (null, null);
        return (Symbol.TryParse(parts[0], out var symbol) ? symbol : null, interval);
    }

    // The archive spells a month 1mo, because 1M and 1m are one folder on some file systems.
    private static bool TryInterval(string text, out Interval interval) =>
        Interval.TryParse(text == "1mo" ? "1M" : text, out interval);
}
