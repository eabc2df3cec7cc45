using System.Collections.Immutable;

namespace ActorNotice.Security.Sources;

/// <summary>
/// Merges harvests in the order of precedence: the first source that names a secret, well or badly, decides it.
/// </summary>
internal sealed class SecretMerge
{
    // Arrays by name instead of dictionaries: this runs in every start, where code that is compiled for a key type of
    // ours costs more than the whole merge.
    private readonly SecretEntry?[] _entries = new SecretEntry?[SecretNames.All.Length];
    private readonly bool[] _decided = new bool[SecretNames.All.Length];
    private readonly ImmutableArray<SecretProblem>.Builder _problems = ImmutableArray.CreateBuilder<SecretProblem>();

    /// <summary>Adds what the next source had; its say on a decided name is dropped, the value zeroed.</summary>
    public void Add(string source, SecretHarvest harvest)
    {
        var decided = (bool[])_decided.Clone();
        foreach (var problem in harvest.Problems)
        {
            if (problem.Name is { } name && decided[(int)name]) continue;
            _problems.Add(problem);
            if (problem is { Blocks: true, Name: { } blocked }) _decided[(int)blocked] = true;
        }

        foreach (var found in harvest.Found) Keep(source, found, decided[(int)found.Name]);
    }

    /// <summary>Judges the values and drops the unusable ones.</summary>
    public (SecretEntry?[] Usable, ImmutableArray<SecretProblem> Problems) Judge()
    {
        SecretReview.Judge(_entries, _problems);
        foreach (var problem in _problems)
            if (problem is { Blocks: true, Name: { } name }) Drop((int)name);
        return (_entries, _problems.ToImmutable());
    }

    private void Keep(string source, FoundSecret found, bool isDecided)
    {
        _decided[(int)found.Name] = true;
        if (isDecided || _entries[(int)found.Name] is not null) found.Value.Dispose();
        else _entries[(int)found.Name] = new(found.Name, found.Value, source, found.Place)
        {
            Since = found.Since,
        };
    }

    private void Drop(int name)
    {
        _entries[name]?.Value.Dispose();
        _entries[name] = null;
    }
}
