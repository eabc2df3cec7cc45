namespace ActorNotice.Simulation.Faults;

/// <summary>A fault and when it happens.</summary>
/// <param name="Fault">What.</param>
public sealed record FaultEntry(Fault Fault)
{
    /// <summary>Market time after the exchange's start; null when closes are counted instead.</summary>
    public TimeSpan? At { get; init; }

    /// <summary>Right after so many closes of all streams, counted from 1; null when <see cref="At"/> is
    /// given.</summary>
    public int? AfterCloses { get; init; }

    /// <summary>The entry as a script writes it.</summary>
    public override string ToString()
    {
        var when = AfterCloses is { } closes ? $"after-closes = {closes}" : $"at = {FaultText.Of(At ?? TimeSpan.Zero)}";
        string[] lasting = Fault.Lasting > TimeSpan.Zero ? [$"for = {FaultText.Of(Fault.Lasting)}"] : [];
        return $"{{ {string.Join(", ", [when, $"fault = {Fault.Word}", .. lasting, .. Fault.Fields])} }}";
    }
}
