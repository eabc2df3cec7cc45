using System.Collections.Immutable;

namespace ActorNotice.Security.Sources;

/// <summary>Collects what one source holds.</summary>
internal sealed class HarvestBuilder
{
    private readonly ImmutableArray<FoundSecret>.Builder _found = ImmutableArray.CreateBuilder<FoundSecret>();
    private readonly ImmutableArray<SecretProblem>.Builder _problems = ImmutableArray.CreateBuilder<SecretProblem>();

    /// <summary>A secret as it was found.</summary>
    public void Add(FoundSecret found) => _found.Add(found);

    /// <summary>Something wrong with the source or a value.</summary>
    public void Add(SecretProblem problem) => _problems.Add(problem);

    /// <summary>
    /// One file a secret. A file that others may read is a warning only: Docker mounts secrets with mode 0444 and
    /// Compose ignores the mode, so a refusal would shut out the ordinary container.
    /// </summary>
    public void AddFile(SecretName name, string path)
    {
        var (text, exposed, problem) = SecretFile.Read(path, name);
        if (text is not null) _found.Add(new(name, text, path) { Since = File.GetLastWriteTimeUtc(path) });
        if (problem is not null) _problems.Add(problem);
        if (exposed) _problems.Add(SecretFile.Exposure(path, name, blocks: false));
    }

    /// <summary>Everything collected.</summary>
    public SecretHarvest Build() => new(_found.ToImmutable(), _problems.ToImmutable());
}
