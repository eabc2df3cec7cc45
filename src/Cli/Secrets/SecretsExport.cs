using System.CommandLine;
using ActorNotice.Cli.Shell;
using ActorNotice.Security;
using ActorNotice.Security.Sources;

namespace ActorNotice.Cli.Secrets;

/// <summary><c>secrets export</c>: the way out of the store, into a file that only its owner may read.</summary>
internal static class SecretsExport
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal static Command Create()
    {
        var options = new SettingsOptions();
        var to = new Option<FileInfo>("--to")
        {
            Description = "A new file (mode 600) for NAME='value' lines, as .env reads them; never the terminal.",
            HelpName = "FILE",
            Required = true,
        };
        var verb = new Command("export", "Write every stored secret in clear text into a new private file.") { to };
        options.AddTo(verb);
        StoreSession.Run(verb, options, async (session, parsed, cancel) =>
        {
            using var store = await session.OpenAsync(cancel);
            var path = parsed.GetRequiredValue(to).FullName;
            await WriteAsync(path, store.Read, cancel);
            return $"wrote {path}: it holds every secret in clear text, remove it soon";
        });
        return verb;
    }

    private static async Task WriteAsync(string path, Func<SecretName, SecretText?> read, CancellationToken cancel)
    {
        await using var file = Open(path);
        await using var text = new StreamWriter(file);
        foreach (var name in SecretNames.All.ToArray())
        {
            using var value = read(name);
            if (value is not null)
                await text.WriteLineAsync($"{name.Spelled()}='{value.RevealText()}'".AsMemory(), cancel);
        }
    }

    private static FileStream Open(string path)
    {
        var file = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows()) file.UnixCreateMode = OwnerOnly;
        try
        {
            return new FileStream(path, file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SecretException(new(
                SecretFault.StoreUnwritable, null, path, "The file cannot be made, or is there already.",
                "name a file that does not exist, in a folder that you may write"));
        }
    }
}
