namespace ActorNotice.Security;

/// <summary>How secrets are spelled in the environment, in files and in messages.</summary>
public static class SecretNames
{
    private static readonly string[] Spelling =
    [
        "BINANCE_API_KEY", "BINANCE_API_SECRET", "TELEGRAM_BOT_TOKEN", "TELEGRAM_CHAT_ID", "API_TOKEN",
        "BINANCE_TESTNET_API_KEY", "BINANCE_TESTNET_API_SECRET", "NOTIFY_SECRETS",
    ];

    /// <summary>Every secret, in the order they are listed to people.</summary>
    public static ReadOnlySpan<SecretName> All =>
    [
        SecretName.BinanceApiKey, SecretName.BinanceApiSecret, SecretName.TelegramBotToken, SecretName.TelegramChatId,
        SecretName.ApiToken, SecretName.BinanceTestnetApiKey, SecretName.BinanceTestnetApiSecret,
        SecretName.NotifySecrets,
    ];

    /// <summary>The name as people and files write it, for example <c>TELEGRAM_BOT_TOKEN</c>.</summary>
    public static string Spelled(this SecretName name) => Spelling[(int)name];

    /// <summary>Reads a spelling in any letter case; false when it is none of ours.</summary>
    public static bool TryParse(string? spelled, out SecretName name)
    {
        foreach (var each in All)
        {
            name = each;
            if (string.Equals(each.Spelled(), spelled, StringComparison.OrdinalIgnoreCase)) return true;
        }

        name = default;
        return false;
    }
}
