using System.Collections.Immutable;

namespace ActorNotice.Security.Sources;

/// <summary>
/// Merges harvests in the order of precedence: the first source that names a secret, well or badly, decides it.
/// </summary>
internal sealed class SecretMerge
{
    private readonly Dictionary<SecretName, SecretEntry> _entries = [];
    private readonly HashSet<SecretName> _decided = [];
    private readonly ImmutableArray<SecretProblem>.Builder _problems = ImmutableArray.CreateBuilder<SecretProblem>();

    /// <summary>Adds what the next source had; its say on a decided name is dropped, the value zeroed.</summary>
    public void Add(string source, SecretHarvest harvest)
    {
        var problems =
            harvest.Problems.Where(problem => problem.Name is not { } name || !_decided.Contains(name)).ToArray();
        _problems.AddRange(problems);
        foreach (var found in harvest.Found) Keep(source, found);

        _decided.UnionWith(_entries.Keys);
        _decided.UnionWith(
            problems.Where(problem => problem.Blocks).Select(problem => problem.Name).OfType<SecretName>());
    }

    private void Keep(string source, FoundSecret found)
    {
        var entry = new SecretEntry(found.Name, found.Value, source, found.Place);
        if (_decided.Contains(found.Name) || !_entries.TryAdd(found.Name, entry)) found.Value.Dispose();
    }

    /// <summary>Judges the values and drops the unusable ones.</summary>
    public (ImmutableArray<SecretEntry> Usable, ImmutableArray<SecretProblem> Problems) Judge()
    {
        _problems.AddRange(SecretReview.Of(_entries));
        var bad = _problems.Where(problem => problem.Blocks).Select(problem => problem.Name).ToHashSet();
        foreach (var entry in _entries.Values.Where(entry => bad.Contains(entry.Name))) entry.Value.Dispose();
        return ([.. _entries.Values.Where(entry => !bad.Contains(entry.Name))], _problems.ToImmutable());
    }
}
