using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Tests.Sources;

/// <summary>Well-shaped values, made up here.</summary>
internal static class Sample
{
    public const string BinanceKey = "k7Vd2mQ9xR4tY8wZ1bN6cF3hJ5gL0pS2aE9uT7iO4rW6qX8yM1nB3vC5zD0fG2hK";
    public const string BinanceSecret = "s1Aq8Zw3Sx6Ed9Cr2Fv5Tg0Bh7Yn4Uj1Mi8Ko3Lp6Qa9Ws2Ed5Rf0Tg7Yh4Uj1Ik";
    public const string BotToken = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0";
    public const string ChatId = "-1001234567890";
    public const string ApiToken = "c2VjcmV0LWNvbnRyb2wtdG9rZW4tZm9yLXRlc3Rz";

    public static string For(SecretName name) => name switch
    {
        SecretName.BinanceApiKey => BinanceKey,
        SecretName.BinanceApiSecret => BinanceSecret,
        SecretName.TelegramBotToken => BotToken,
        SecretName.TelegramChatId => ChatId,
        SecretName.BinanceTestnetApiKey => "T" + BinanceKey[1..],
        SecretName.BinanceTestnetApiSecret => "T" + BinanceSecret[1..],
        _ => ApiToken,
    };

    public static Dictionary<string, string> All() =>
        SecretNames.All.ToArray().ToDictionary(name => name.Spelled(), For);

    public static ISecretSource Environment(params (SecretName Name, string Value)[] values)
    {
        var variables = values.ToDictionary(pair => pair.Name.Spelled(), pair => pair.Value);
        return new EnvironmentSource(variables.GetValueOrDefault);
    }
}
