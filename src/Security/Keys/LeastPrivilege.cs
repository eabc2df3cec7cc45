using System.Collections.Immutable;

namespace ActorNotice.Security.Keys;

/// <summary>What each credential of this program needs, and what it must not have.</summary>
public static class LeastPrivilege
{
    /// <summary>One row a credential.</summary>
    public static ImmutableArray<PrivilegeRow> Table { get; } =
    [
        new("BINANCE_API_KEY", "Enable Reading; restricted to this server's IP",
            "withdrawals, transfers, spot, margin, futures, options, portfolio margin, FIX trading",
            "none at all: market data is public"),
        new("TELEGRAM_BOT_TOKEN", "send messages to your chat", "group admin rights, inline mode", "the console alone"),
        new("API_TOKEN", "32 random characters or more, known to you alone", "use elsewhere", "no control API"),
        new("VAULT_ROLE_ID / VAULT_SECRET_ID", "read on MOUNT/data/PATH", "list, write, other paths",
            "a store or files"),
        new("AWS role", "kms:Decrypt on one key (kms:GenerateDataKey while a store is made)", "kms:*, other keys",
            "a passphrase or a systemd credential"),
    ];
}
