using System.Globalization;

namespace ActorNotice.Benchmarks.Harness;

/// <summary>Options of the verbs that are no contests.</summary>
internal static class Arguments
{
    /// <summary>The whole number above 0 after a name, or the usual one.</summary>
    internal static long Number(string[] arguments, string name, long usual)
    {
        var at = Array.IndexOf(arguments, name);
        if (at < 0) return usual;
        return at + 1 < arguments.Length
            && long.TryParse(arguments[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : throw new ArgumentException($"{name} needs a whole number above 0");
    }
}
