using ActorNotice.Hocon;

namespace ActorNotice.Simulation.Faults;

/// <summary>Reads one entry of a script.</summary>
internal static class FaultReader
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    /// <summary>The entry; null when it cannot be understood, with the problem noted.</summary>
    internal static FaultEntry? Read(HoconValue value, string path, SettingsReport report)
    {
        if (value is not HoconObject entry)
        {
            const string Wanted = "must be an object such as { at = 10m, fault = drop }";
            report.Problems.Add(new HoconProblem(value.Origin, path, Wanted));
            return null;
        }

        // Without a known kind the other fields mean nothing: only its name is reported then.
        var section = SettingsSection.Of(entry, report);
        var word = section.Text(
            "fault", "", $"one of {string.Join(", ", FaultCatalog.Words)}", FaultCatalog.Words.Contains,
            "What happens.");
        if (!FaultCatalog.Words.Contains(word)) return null;
        var lasting = section.Duration("for", TimeSpan.Zero, TimeSpan.Zero, Longest, "How long it lasts.");
        var fault = FaultCatalog.Read(word, new FaultFields(section));
        var found = When(entry, section, fault with { Lasting = lasting });
        section.Finish();
        return found;
    }

    private static FaultEntry When(HoconObject entry, SettingsSection section, Fault fault)
    {
        var counts = entry.HasPath("after-closes");
        if (counts == entry.HasPath("at"))
            section.Refuse("fault", "needs either at (a duration) or after-closes (a number)");
        var made = new FaultEntry(fault);
        return counts
            ? made with { AfterCloses = section.Integer("after-closes", 1, 1, int.MaxValue, "After which close.") }
            : made with { At = section.Duration("at", TimeSpan.Zero, TimeSpan.Zero, Longest, "When.") };
    }
}
