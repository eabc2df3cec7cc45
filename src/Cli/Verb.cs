using System.CommandLine;

namespace ActorNotice.Cli;

/// <summary>One verb of the command line.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Description">One sentence of <c>--help</c>.</param>
/// <param name="Equip">Gives the command its options and its action.</param>
internal sealed record Verb(string Name, string Description, Action<Command> Equip);
