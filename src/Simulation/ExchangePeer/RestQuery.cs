using System.Globalization;
using ActorNotice.Market;
using Microsoft.AspNetCore.Http;

namespace ActorNotice.Simulation.ExchangePeer;

/// <summary>Reads parameters of a REST call as strictly as the exchange does.</summary>
internal sealed class RestQuery(IQueryCollection query)
{
    private const int LongestNumber = 20;

    /// <summary>A parameter as it was sent; null when it is missing.</summary>
    internal string? Text(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;

    /// <summary>A parameter that must not be missing or empty.</summary>
    internal string Required(string name) =>
        Text(name) is { Length: > 0 } text ? text : throw RestRefused.Missing(name);

    /// <summary>The interval, in the exchange's spelling.</summary>
    internal Interval Interval() =>
        Market.Interval.TryParse(Required("interval"), out var interval) ? interval : throw RestRefused.InvalidInterval;

    /// <summary>A whole number, 0 or more; null when it is not there.</summary>
    internal long? Number(string name)
    {
        if (Text(name) is not { } text) return null;
        if (text.Length is 0 or > LongestNumber || !text.All(char.IsAsciiDigit)) throw RestRefused.NotANumber(name);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number : throw RestRefused.NotValid(name);
    }
}
