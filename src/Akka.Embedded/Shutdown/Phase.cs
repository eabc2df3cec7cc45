namespace Akka.Actor;

/// <summary>A step of a coordinated shutdown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="DependsOn">Steps that come before it.</param>
/// <param name="Timeout">How long its tasks may take.</param>
/// <param name="Recover">Whether the shutdown goes on when a task fails or takes too long.</param>
/// <param name="Enabled">Whether its tasks run at all.</param>
internal sealed record Phase(string Name, string[] DependsOn, TimeSpan Timeout, bool Recover, bool Enabled);
