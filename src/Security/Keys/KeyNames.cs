namespace ActorNotice.Security.Keys;

/// <summary>Each environment's key has names of its own, so that one can never be taken for the other.</summary>
public static class KeyNames
{
    /// <summary>Key and signing secret of an environment.</summary>
    public static (SecretName Key, SecretName Secret) Of(KeyEnvironment environment) =>
        environment == KeyEnvironment.Mainnet
            ? (SecretName.BinanceApiKey, SecretName.BinanceApiSecret)
            : (SecretName.BinanceTestnetApiKey, SecretName.BinanceTestnetApiSecret);

    /// <summary>The environment as settings and stores spell it.</summary>
    public static string Word(this KeyEnvironment environment) =>
        environment == KeyEnvironment.Mainnet ? "mainnet" : "testnet";
}
