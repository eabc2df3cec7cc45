namespace ActorNotice.Security.Keys;

/// <summary>Which exchange a key belongs to.</summary>
public enum KeyEnvironment
{
    /// <summary>Real money.</summary>
    Mainnet,

    /// <summary>Play money.</summary>
    Testnet,
}
