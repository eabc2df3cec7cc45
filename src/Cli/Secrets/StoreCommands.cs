using System.CommandLine;
using ActorNotice.Cli.Shell;
using ActorNotice.Security;
using ActorNotice.Security.Sources;
using ActorNotice.Security.Store;
using ActorNotice.Security.Wiring;

namespace ActorNotice.Cli.Secrets;

/// <summary>The verbs that change the store.</summary>
internal static class StoreCommands
{
    internal static Command Init()
    {
        var options = new SettingsOptions();
        var kind = KindOption();
        var verb = new Command("init", "Make an empty encrypted store at security.store.file.") { kind };
        options.AddTo(verb);
        StoreSession.Run(verb, options, async (session, parsed, cancel) =>
        {
            using var store = await SecretStore.InitAsync(
                session.Place, session.Keys.Make(parsed.GetValue(kind) ?? StoreKeys.Kinds[0]), cancel);
            return $"made {session.Place.Path} for {session.Place.Environment}";
        });
        return verb;
    }

    internal static Command Set()
    {
        var options = new SettingsOptions();
        var name = NameArgument();
        var verb = new Command(
            "set",
            "Store a secret: typed at the prompt, or one line on standard input (a second line may be the passphrase).")
        {
            name,
        };
        verb.Add(NoValues());
        options.AddTo(verb);
        StoreSession.Run(verb, options, async (session, parsed, cancel) =>
        {
            var wanted = parsed.GetRequiredValue(name);
            using var value = SecretPrompt.Read(wanted.Spelled()) ?? SecretText.From("");
            session.Ports.Mask.Learn(value);
            var warning = Shape(wanted, value);
            using var store = await session.OpenAsync(cancel);
            store.Set(wanted, value);
            return warning is null ? $"stored {wanted.Spelled()}" : $"stored {wanted.Spelled()}; {warning.Message}";
        });
        return verb;
    }

    internal static Command Remove()
    {
        var options = new SettingsOptions();
        var name = NameArgument();
        var verb = new Command("remove", "Forget a secret with all its older values; the backup still has it.")
        {
            name,
        };
        options.AddTo(verb);
        StoreSession.Run(verb, options, async (session, parsed, cancel) =>
        {
            using var store = await session.OpenAsync(cancel);
            store.Remove(parsed.GetRequiredValue(name));
            return $"removed {parsed.GetRequiredValue(name).Spelled()}";
        });
        return verb;
    }

    internal static Command Rollback()
    {
        var options = new SettingsOptions();
        var name = NameArgument();
        var version = new Option<int?>("--version-number", "-n")
        {
            Description = "Which kept version; without it the one before the newest.",
            HelpName = "N",
        };
        var verb = new Command("rollback", "Make an older value of a secret the newest again.") { name, version };
        options.AddTo(verb);
        StoreSession.Run(verb, options, async (session, parsed, cancel) =>
        {
            using var store = await session.OpenAsync(cancel);
            store.Rollback(parsed.GetRequiredValue(name), parsed.GetValue(version));
            return $"rolled {parsed.GetRequiredValue(name).Spelled()} back";
        });
        return verb;
    }

    internal static Command Rotate()
    {
        var options = new SettingsOptions();
        var kind = KindOption();
        var verb = new Command("rotate", "Seal everything anew under a new key: a new passphrase, or another kind.")
        {
            kind,
        };
        options.AddTo(verb);
        StoreSession.Run(verb, options, async (session, parsed, cancel) =>
        {
            using var store = await session.OpenAsync(cancel);
            var wanted = parsed.GetValue(kind) ?? SecretStore.KeyBlockOf(session.Place).Kind;
            await store.RotateAsync(session.Keys.Make(wanted), cancel);
            return $"sealed anew by {wanted}; {session.Place.Path}.bak still opens by the old key: "
                + "remove it when all is well";
        });
        return verb;
    }

    internal static Command Restore()
    {
        var options = new SettingsOptions();
        var verb = new Command("restore", "Put the backup in the store's place; the store becomes the backup.");
        options.AddTo(verb);
        StoreSession.Run(verb, options, static (session, _, _) =>
        {
            SecretStore.Restore(session.Place);
            return Task.FromResult($"restored {session.Place.Path} from its backup");
        });
        return verb;
    }

    internal static Argument<SecretName> NameArgument() => new("NAME")
    {
        Description = string.Join(", ", SecretNames.All.ToArray().Select(static name => name.Spelled())),
        HelpName = "NAME",
        CustomParser = static argument =>
        {
            if (SecretNames.TryParse(argument.Tokens[0].Value, out var name)) return name;
            argument.AddError("NAME is one of " + string.Join(
                ", ", SecretNames.All.ToArray().Select(static each => each.Spelled()))
                + "; values are never arguments");
            return default;
        },
    };

    // Taken, so that the parser does not repeat it as an unknown word.
    private static Argument<string[]> NoValues()
    {
        var values = new Argument<string[]>("VALUE") { Arity = ArgumentArity.ZeroOrMore, Hidden = true };
        values.Validators.Add(static given =>
        {
            if (given.Tokens.Count > 0)
                given.AddError(
                    "values are never arguments: this one is in the shell's history and was in the process list. Cure: "
                    + "make the secret anew where it is from, then give it at the prompt or on standard input");
        });
        return values;
    }

    private static Option<string?> KindOption()
    {
        var option = new Option<string?>("--key")
        {
            Description = $"What opens the store: {string.Join(", ", StoreKeys.Kinds)}.",
            HelpName = "KIND",
        };
        option.AcceptOnlyFromAmong([.. StoreKeys.Kinds]);
        return option;
    }

    // Refused before anything is asked for or opened; what only looks short is stored with a warning.
    private static SecretProblem? Shape(SecretName name, SecretText value)
    {
        var problem = SecretShape.Check(new FoundSecret(name, value, "standard input"));
        return problem is { Blocks: true } ? throw new SecretException(problem) : problem;
    }
}
