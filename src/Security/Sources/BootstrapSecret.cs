namespace ActorNotice.Security.Sources;

/// <summary>
/// Finds what opens other sources (a store's passphrase, a Vault role): a file in <c>$CREDENTIALS_DIRECTORY</c>, then
/// the file that <c>NAME_FILE</c> points to, then the variable itself.
/// </summary>
internal static class BootstrapSecret
{
    private const string CredentialsDirectory = "CREDENTIALS_DIRECTORY";

    /// <summary>The value; null when nobody gave one. The caller disposes it.</summary>
    /// <param name="name">As spelled.</param>
    /// <param name="read">Reads a variable.</param>
    /// <exception cref="SecretException">A file was named and cannot be used, or the value is empty.</exception>
    public static SecretText? Find(string name, Func<string, string?> read)
    {
        var found = FromFile(name, read) ?? (read(name) is { } text ? SecretText.From(text) : null);
        if (found is null || found.Use(0, static (utf8, _) => !utf8.IsEmpty)) return found;
        throw new SecretException(new(SecretFault.Empty, null, name, $"{name} is set but empty.", "give it a value"));
    }

    private static SecretText? FromFile(string name, Func<string, string?> read)
    {
        if (PathOf(name, read) is not { } path) return null;
        var (text, _, problem) = SecretFile.Read(path, null);
        return problem is null ? text : throw new SecretException(problem);
    }

    private static string? PathOf(string name, Func<string, string?> read)
    {
        if (read(CredentialsDirectory) is { Length: > 0 } folder && File.Exists(Path.Combine(folder, name)))
            return Path.Combine(folder, name);
        return read($"{name}_FILE") is { Length: > 0 } path ? path : null;
    }
}
