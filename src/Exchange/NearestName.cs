namespace ActorNotice.Exchange;

/// <summary>The did-you-mean of symbol names: a missing quote asset first, then the smallest edit distance.</summary>
internal static class NearestName
{
    private const int MaxDistance = 2;
    private static readonly string[] QuoteAssets = ["USDT", "USDC"];

    internal static string? Find(string wanted, IEnumerable<string> names)
    {
        var known = names.Order(StringComparer.Ordinal).ToArray();
        // people write BTC and mean BTCUSDT
        foreach (var quote in QuoteAssets)
            if (Array.BinarySearch(known, wanted + quote, StringComparer.Ordinal) >= 0) return wanted + quote;

        var nearest = known
            .Where(name => Math.Abs(name.Length - wanted.Length) <= MaxDistance)
            .Select(name => (Name: name, Distance: Distance(wanted, name)))
            .Where(static candidate => candidate.Distance <= MaxDistance)
            .OrderBy(static candidate => candidate.Distance)
            .FirstOrDefault();
        return nearest.Name;
    }

    // Levenshtein with neighbouring swaps counted once (BTCUDST), which is what fingers do
    private static int Distance(string a, string b)
    {
        var costs = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) costs[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) costs[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
                costs[i, j] = Cost(a, b, i, j, costs);
        return costs[a.Length, b.Length];
    }

    private static int Cost(string a, string b, int i, int j, int[,] costs)
    {
        var change = costs[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(change, Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1);
        var isSwap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return isSwap ? Math.Min(best, costs[i - 2, j - 2] + 1) : best;
    }
}
