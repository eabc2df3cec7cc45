using System.CommandLine;

namespace ActorNotice.Cli.Secrets;

/// <summary><c>secrets …</c>: where secrets come from, and the encrypted store.</summary>
internal static class SecretsVerb
{
    internal static void Equip(Command verb)
    {
        verb.Add(SecretsList.Create());
        verb.Add(StoreCommands.Init());
        verb.Add(StoreCommands.Set());
        verb.Add(StoreCommands.Remove());
        verb.Add(StoreCommands.Rollback());
        verb.Add(StoreCommands.Rotate());
        verb.Add(StoreCommands.Restore());
        verb.Add(SecretsExport.Create());
    }
}
