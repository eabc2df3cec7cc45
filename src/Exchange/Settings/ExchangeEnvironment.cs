namespace ActorNotice.Exchange.Settings;

/// <summary>Which of the exchange's worlds is meant; decides the default endpoints.</summary>
public enum ExchangeEnvironment
{
    /// <summary>The real market.</summary>
    Mainnet,

    /// <summary>The exchange's demo market.</summary>
    Testnet,
}
