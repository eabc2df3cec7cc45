using System.Globalization;

namespace ActorNotice.Hocon;

/// <summary>The array that an object with numeric keys stands for.</summary>
internal static class NumericKeys
{
    /// <summary>The values of the keys that are whole numbers from 0, in their numeric order; other keys are ignored.
    /// Null when the value is no object or has no such key.</summary>
    public static HoconArray? TryToArray(HoconValue value)
    {
        if (value is not HoconObject candidate)
            return null;
        // Missing numbers leave no holes: keys 0 and 2 make two elements.
        var items = candidate.Fields.Where(f => IndexOf(f.Key) >= 0).OrderBy(f => IndexOf(f.Key)).Select(f => f.Value);
        HoconValue[] found = [.. items];
        return found.Length == 0 ? null : new HoconArray(found, value.Origin);
    }

    private static int IndexOf(string key) =>
        int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
}
