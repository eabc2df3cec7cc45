namespace ActorNotice.Notify;

/// <summary>What an enumeration's members are called where people write or read them:
/// <c>feed-lost</c>.</summary>
internal static class AdminKey
{
    /// <summary>An event's name.</summary>
    internal static string Of(AdminEvent kind) => Kebab($"{kind}");

    /// <summary>Words with dashes.</summary>
    internal static string Kebab(string name) => string.Concat(name.Select(static (c, i) =>
        char.IsUpper(c) ? $"{(i == 0 ? "" : "-")}{char.ToLowerInvariant(c)}" : $"{c}"));
}
