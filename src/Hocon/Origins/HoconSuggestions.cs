namespace ActorNotice.Hocon;

/// <summary>Did-you-mean for misspelt names.</summary>
public static class HoconSuggestions
{
    // Every name of one or two letters is near every other.
    private const int ShortestName = 3;

    // A longer name is never a slip of the keyboard, and the comparison is quadratic in its length.
    private const int LongestName = 100;

    /// <summary>The candidate nearest to a name, or null when none is near enough to be meant.</summary>
    /// <param name="name">The name that was not found.</param>
    /// <param name="candidates">The names that exist; of equally near ones the first wins.</param>
    /// <returns>A candidate at most a third of the name's length (at least one edit) away.</returns>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        if (name.Length is < ShortestName or > LongestName)
            return null;
        string? nearest = null;
        var best = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate, best);
            if (distance < best && distance > 0)
                (nearest, best) = (candidate, distance);
        }

        return nearest;
    }

    internal static string Hint(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } meant ? $"; did you mean '{meant}'?" : "";

    // Edit distance in which two swapped neighbours, or a wrong case anywhere, count as one edit.
    private static int Distance(string a, string b, int enough)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
            return a == b ? 0 : 1;
        // No table is needed to see that the lengths alone are too far apart.
        if (Math.Abs(a.Length - b.Length) >= enough)
            return enough;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            FillRow(rows, a, b, i);
        return rows[a.Length, b.Length];
    }

    private static void FillRow(int[,] rows, string a, string b, int i)
    {
        for (var j = 0; j <= b.Length; j++)
            rows[i, j] = i == 0 ? j : j == 0 ? i : Cheapest(rows, a, b, i, j);
    }

    private static int Cheapest(int[,] rows, string a, string b, int i, int j)
    {
        var swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
        return swap ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }
}
