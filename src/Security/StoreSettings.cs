using ActorNotice.Hocon;

namespace ActorNotice.Security;

/// <summary>The settings below <c>actornotice.security.store</c>.</summary>
/// <param name="File">The encrypted store; empty = none.</param>
/// <param name="Iterations">Cost of a new passphrase.</param>
public sealed record StoreSettings(string File, int Iterations)
{
    /// <summary>No store; a cost of about half a second.</summary>
    public static StoreSettings Default { get; } = new("", 600_000);

    /// <summary>Reads the section.</summary>
    public static StoreSettings Read(SettingsSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return new(
            section.Text(
                "file", Default.File, "a file, or empty for none",
                static path => !Path.EndsInDirectorySeparator(path),
                "The encrypted store that actornotice secrets makes; one for each exchange environment."),
            section.Integer(
                "iterations", Default.Iterations, 220_000, 10_000_000,
                "Cost of a passphrase (PBKDF2-HMAC-SHA512) for new stores and rotations; 600000 takes about half a "
                + "second, OWASP asks for 220000."));
    }
}
