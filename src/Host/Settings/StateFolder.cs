namespace ActorNotice.Host;

/// <summary>The folder that the service manager keeps for the service: systemd's <c>StateDirectory=</c>, which names it
/// in an environment variable.</summary>
internal static class StateFolder
{
    private const string Variable = "STATE_DIRECTORY";
    private const string Journal = "notices";

    /// <summary>The folder; null when there is none.</summary>
    internal static string? Of(Func<string, string?> environment) =>
        // Several are separated by colons; the first is the service's own.
        environment(Variable)?.Split(':') is [{ Length: > 0 } first, ..] ? first : null;

    /// <summary>Puts a file in it where the settings leave the place open.</summary>
    internal static ServiceSettings Resolve(ServiceSettings settings, Func<string, string?> environment)
    {
        var journal = settings.Notify.Journal;
        if (!journal.IsAuto) return settings;
        var path = Of(environment) is { } folder ? Path.Combine(folder, Journal) : "";
        return settings with { Notify = settings.Notify with { Journal = journal with { Path = path } } };
    }
}
