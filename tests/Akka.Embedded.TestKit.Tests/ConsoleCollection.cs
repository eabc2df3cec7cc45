namespace Akka.Embedded.TestKit.Tests;

/// <summary>Tests that replace the process's console; they run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ConsoleCollection
{
    public const string Name = "console";
}
