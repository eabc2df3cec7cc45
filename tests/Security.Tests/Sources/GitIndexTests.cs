using System.Diagnostics;
using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Tests.Sources;

public sealed class GitIndexTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [SkippableTheory]
    [InlineData(2, "sha1")]
    [InlineData(4, "sha1")]
    [InlineData(2, "sha256")]
    [InlineData(4, "sha256")]
    public async Task WhenGitTracksTheFileThenItIsRefusedAndTheCureNamesTheCommand(int version, string hash)
    {
        Init(version, hash);
        Directory.CreateDirectory(_folder.PathOf("a/b"));
        foreach (var name in new[] { "a/first", "a/b/.env", "a/b/.env.example", "zz" }) _folder.Write(name, "API_TOKEN=x\n");
        Git("add", ".");

        var problem = Assert.Single((await new DotEnvSource(_folder.PathOf("a/b/.env")).ReadAsync(default)).Problems);

        Assert.Equal((SecretFault.Tracked, true), (problem.Fault, problem.Blocks));
        Assert.Contains("git rm --cached", problem.Cure, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void WhenGitOnlyIgnoresOrDoesNotKnowTheFileThenItIsNotTracked()
    {
        Init(2);
        _folder.Write(".gitignore", ".env\n");
        _folder.Write(".env", "API_TOKEN=x\n");
        Git("add", ".");

        Assert.False(GitIndex.Tracks(_folder.PathOf(".env")));
        Assert.True(GitIndex.Tracks(_folder.PathOf(".gitignore")));
    }

    [Fact]
    public void WhenTheIndexIsDamagedOrThereIsNoneThenNothingIsTracked()
    {
        Assert.False(GitIndex.Tracks(_folder.PathOf(".env")));
        Directory.CreateDirectory(_folder.PathOf(".git"));
        foreach (var index in new[] { "", "DIRC", "DIRC\0\0\0\u0002\0\0\0\u0009garbage", new string('x', 500) })
        {
            _folder.Write(".git/index", index);
            Assert.False(GitIndex.Tracks(_folder.PathOf(".env")));
        }
    }

    public void Dispose() => _folder.Dispose();

    private void Init(int version, string hash = "sha1")
    {
        Skip.IfNot(Git("init", "-q", $"--object-format={hash}"), "there is no git here that makes such a repository");
        Git("config", "index.version", $"{version}");
    }

    private bool Git(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Root });
            git?.WaitForExit();
            return git?.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // No git here: the caller skips.
            return false;
        }
    }
}
