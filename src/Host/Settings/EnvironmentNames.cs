using ActorNotice.Hocon;

namespace ActorNotice.Host;

/// <summary>The names of the bot that this product replaces, so that its users can move without rewriting their
/// environment.</summary>
internal static class EnvironmentNames
{
    private static readonly (string Name, string Path, Func<string, string> Convert)[] Known =
    [
        ("SYMBOL", "watch.symbols", Same),
        ("INTERVAL", "watch.intervals", Same),
        ("BB_PERIOD", "watch.bollinger.period", Same),
        ("BB_STD_DEV", "watch.bollinger.deviations", Same),
        ("BANDWIDTH_THRESHOLD", "watch.squeeze.bandwidth", Same),
        ("LOG_LEVEL", "log.level", static text => text.ToLowerInvariant()),
        // Milliseconds there, and a bare number is milliseconds in HOCON too.
        ("WATCHDOG_TIMEOUT", "exchange.timeouts.first-frame", Same),
        ("BINANCE_TESTNET", "exchange.environment", ToEnvironment),
    ];

    /// <summary>One layer for each variable that is set and not blank; its origin names the variable.</summary>
    internal static IEnumerable<HoconDocument> Layers(Func<string, string?> environment) =>
        from known in Known
        let text = environment(known.Name)?.Trim()
        where !string.IsNullOrEmpty(text)
        select SettingsText.Pair(known.Path, known.Convert(text), $"environment variable {known.Name}");

    private static string Same(string text) => text;

    private static string ToEnvironment(string text) => text.ToLowerInvariant() switch
    {
        "true" or "1" or "yes" or "on" => "testnet",
        "false" or "0" or "no" or "off" => "mainnet",
        // Neither: refused with its origin, as any other word in that place.
        _ => text,
    };
}
