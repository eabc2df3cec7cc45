namespace Akka.Util;

/// <summary>File-system like patterns: <c>*</c> is any run of characters, <c>?</c> exactly one.</summary>
public static class WildcardMatch
{
    /// <summary>Whether <paramref name="text"/> matches <paramref name="pattern"/> as a whole.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="caseSensitive">Whether letter case counts.</param>
    public static bool Like(this string text, string pattern, bool caseSensitive = false)
    {
        int at = 0, rule = 0, star = -1, resume = 0;
        while (at < text.Length)
        {
            if (rule < pattern.Length && pattern[rule] == '*')
            {
                star = rule++;
                resume = at;
            }
            else if (rule < pattern.Length && Same(text[at], pattern[rule], caseSensitive))
            {
                at++;
                rule++;
            }
            else if (star >= 0)
            {
                rule = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }

        return pattern.AsSpan(rule).Trim('*').IsEmpty;
    }

    private static bool Same(char text, char pattern, bool caseSensitive) =>
        pattern == '?' || text == pattern
        || (!caseSensitive && char.ToUpperInvariant(text) == char.ToUpperInvariant(pattern));
}
