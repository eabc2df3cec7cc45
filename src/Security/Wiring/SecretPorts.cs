using ActorNotice.Security.Keys;
using ActorNotice.Security.Masking;

namespace ActorNotice.Security.Wiring;

/// <summary>What finding secrets needs from the process.</summary>
/// <param name="Settings">Valid settings.</param>
/// <param name="Environment">The exchange's environment that the secrets are for.</param>
/// <param name="Read">Reads a variable; usually
/// <see cref="System.Environment.GetEnvironmentVariable(string)"/>.</param>
public sealed record SecretPorts(SecuritySettings Settings, KeyEnvironment Environment, Func<string, string?> Read)
{
    /// <summary>Learns what opens a source, before it is used.</summary>
    public SecretMask Mask { get; init; } = new();

    /// <summary>Time.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Replaces the network to Vault; null = the real one.</summary>
    public HttpMessageHandler? Network { get; init; }

    /// <summary>Asks a person for a passphrase (true = for a new one, asked twice); null = there is none.</summary>
    public Func<bool, SecretText?>? Ask { get; init; }

    /// <summary>The environment's word in files and settings, for example <c>mainnet</c>.</summary>
    public string EnvironmentWord => Environment.Word();
}
