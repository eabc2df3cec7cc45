namespace ActorNotice.Security;

/// <summary>The secrets this program knows; <see cref="SecretNames"/> spells them.</summary>
public enum SecretName
{
    /// <summary><c>BINANCE_API_KEY</c>: optional, public data needs none.</summary>
    BinanceApiKey,

    /// <summary><c>BINANCE_API_SECRET</c>: the signing half of the pair.</summary>
    BinanceApiSecret,

    /// <summary><c>TELEGRAM_BOT_TOKEN</c>: as BotFather gave it.</summary>
    TelegramBotToken,

    /// <summary><c>TELEGRAM_CHAT_ID</c>: where notices go.</summary>
    TelegramChatId,

    /// <summary><c>API_TOKEN</c>: bearer of the control API.</summary>
    ApiToken,

    /// <summary><c>BINANCE_TESTNET_API_KEY</c>: a key of the play-money exchange, never mainnet's.</summary>
    BinanceTestnetApiKey,

    /// <summary><c>BINANCE_TESTNET_API_SECRET</c>: the signing half of that pair.</summary>
    BinanceTestnetApiSecret,

    /// <summary><c>NOTIFY_SECRETS</c>: addresses, tokens and keys of further notice channels.</summary>
    NotifySecrets,
}
