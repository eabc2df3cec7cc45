using System.Globalization;

namespace Akka.Hosting;

/// <summary>How dead letters are logged.</summary>
public sealed class DeadLetterOptions
{
    /// <summary>None, all, or <see cref="LogCount"/> of them.</summary>
    public TriStateValue ShouldLog { get; set; } = TriStateValue.Some;

    /// <summary>How many before a pause.</summary>
    public int LogCount { get; set; } = 10;

    /// <summary>Whether they are logged while the system goes down.</summary>
    public bool? LogDuringShutdown { get; set; }

    /// <summary>The pause.</summary>
    public TimeSpan? LogSuspendDuration { get; set; }

    /// <inheritdoc />
    public override string ToString() =>
        $"akka.log-dead-letters = {Amount()}{Environment.NewLine}"
        + OptionText.Line("akka.log-dead-letters-during-shutdown", LogDuringShutdown)
        + OptionText.Line("akka.log-dead-letters-suspend-duration", LogSuspendDuration);

    private string Amount() => ShouldLog switch
    {
        TriStateValue.None => "off",
        TriStateValue.All => "on",
        _ => LogCount.ToString(CultureInfo.InvariantCulture),
    };
}
