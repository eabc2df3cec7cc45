using DotNetEnv;
using Sprache;

namespace ActorNotice.Security.Sources;

/// <summary>
/// Reads a <c>.env</c> file without touching the process environment. The file is refused as a whole when group or
/// others may read it (a file made by hand has no reason to be open) or when git tracks it.
/// </summary>
/// <param name="path">The file; one that does not exist holds nothing.</param>
public sealed class DotEnvSource(string path) : ISecretSource
{
    /// <inheritdoc/>
    public string Name => $"file {path}";

    /// <inheritdoc/>
    public ValueTask<SecretHarvest> ReadAsync(CancellationToken cancel) =>
        new(File.Exists(path) ? Read() : SecretHarvest.Nothing);

    private SecretHarvest Read()
    {
        var (text, exposed, problem) = SecretFile.Read(path, null);
        using var content = text;
        if (exposed) return SecretHarvest.Refused(SecretFile.Exposure(path, null, blocks: true));
        if (GitIndex.Tracks(path)) return SecretHarvest.Refused(Tracked());
        return problem is not null || content is null
            ? new([], problem is null ? [] : [problem]) : Parse(content.RevealText());
    }

    private SecretHarvest Parse(string content)
    {
        try
        {
            // A name written twice: the last line counts, as in every shell.
            var values = new string?[SecretNames.All.Length];
            foreach (var (key, value) in Env.LoadContents(content.TrimStart('\uFEFF'), Env.NoEnvVars()))
                if (SecretNames.TryParse(key, out var name) && key == name.Spelled()) values[(int)name] = value;
            return Harvest(content, values);
        }
        catch (ParseException error)
        {
            // Its message quotes the text around the error, which may be a secret.
            return SecretHarvest.Refused(new(
                SecretFault.Syntax, null, $"{path}:{error.Position?.Line ?? 1}", "This line is not NAME=VALUE.",
                "write one NAME=VALUE a line; put a value with blanks, '#' or '$' in single quotes"));
        }
    }

    private SecretHarvest Harvest(string content, string?[] values)
    {
        var harvest = new HarvestBuilder();
        foreach (var name in SecretNames.All)
        {
            if (values[(int)name] is not { } value) continue;
            harvest.Add(new FoundSecret(name, SecretText.From(value), $"{path} ({name.Spelled()})")
            {
                Since = File.GetLastWriteTimeUtc(path),
            });
            if (DotEnvText.Expands(content, name.Spelled())) harvest.Add(Expanded(name));
        }

        return harvest.Build();
    }

    private SecretProblem Tracked() => new(
        SecretFault.Tracked, null, path, "Git tracks this file: its secrets are in every clone.",
        $"git rm --cached {path}, then make every secret in it anew");

    private SecretProblem Expanded(SecretName name) => new(
        SecretFault.Malformed, name, path,
        $"{name.Spelled()} holds a '$', which starts a variable there and eats the text after it.",
        "put the value in single quotes");
}
