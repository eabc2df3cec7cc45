using System.Collections.Immutable;

namespace ActorNotice.Security;

/// <summary>How secrets are spelled in the environment, in files and in messages.</summary>
public static class SecretNames
{
    private static readonly ImmutableArray<string> Spelling =
        ["BINANCE_API_KEY", "BINANCE_API_SECRET", "TELEGRAM_BOT_TOKEN", "TELEGRAM_CHAT_ID", "API_TOKEN"];

    /// <summary>Every secret, in the order they are listed to people.</summary>
    public static ImmutableArray<SecretName> All { get; } = [.. Enum.GetValues<SecretName>()];

    /// <summary>The name as people and files write it, for example <c>TELEGRAM_BOT_TOKEN</c>.</summary>
    public static string Spelled(this SecretName name) => Spelling[(int)name];

    /// <summary>Reads a spelling in any letter case; false when it is none of ours.</summary>
    public static bool TryParse(string? spelled, out SecretName name)
    {
        var index = -1;
        for (var i = 0; i < Spelling.Length; i++)
            if (string.Equals(Spelling[i], spelled, StringComparison.OrdinalIgnoreCase)) index = i;

        name = (SecretName)Math.Max(index, 0);
        return index >= 0;
    }
}
