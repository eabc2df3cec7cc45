namespace ActorNotice.Simulation.Faults;

/// <summary>A kind of fault: its name, how a script's fields make one, and how chance does.</summary>
/// <param name="Word">Its name.</param>
/// <param name="Read">From fields.</param>
/// <param name="Roll">By chance.</param>
internal sealed record FaultKind(string Word, Func<FaultFields, Fault> Read, Func<FaultDice, Fault> Roll);
