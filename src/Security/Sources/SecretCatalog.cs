using System.Collections.Immutable;

namespace ActorNotice.Security.Sources;

/// <summary>
/// The secrets of this process, each with its source, and every problem found on the way. The first source that names a
/// secret decides: a bad value there is a problem, never a reason to look further. Owns the values until disposed.
/// </summary>
public sealed class SecretCatalog : IDisposable
{
    private readonly SecretEntry?[] _byName;

    private SecretCatalog(SecretEntry?[] byName, ImmutableArray<SecretProblem> problems)
    {
        _byName = byName;
        Problems = problems;
        var entries = ImmutableArray.CreateBuilder<SecretEntry>();
        foreach (var entry in byName)
            if (entry is not null) entries.Add(entry);
        Entries = entries.ToImmutable();
    }

    /// <summary>A catalogue without secrets, for runs that need none.</summary>
    public static SecretCatalog None { get; } = new(new SecretEntry?[SecretNames.All.Length], []);

    /// <summary>Everything wrong, errors and warnings; never holds a value.</summary>
    public ImmutableArray<SecretProblem> Problems { get; }

    /// <summary>Every usable secret, in the order they are listed to people.</summary>
    public ImmutableArray<SecretEntry> Entries { get; }

    /// <summary>
    /// The secret, or null when no source has it or its value is unusable. Still owned by the catalogue.
    /// </summary>
    public SecretText? this[SecretName name] => _byName[(int)name]?.Value;

    /// <summary>Asks the sources in their order and keeps the first answer for each name.</summary>
    public static async ValueTask<SecretCatalog> LoadAsync(
        IEnumerable<ISecretSource> sources, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var merge = new SecretMerge();
        foreach (var source in sources)
            merge.Add(source.Name, await source.ReadAsync(cancel).ConfigureAwait(false));

        var (usable, problems) = merge.Judge();
        return new(usable, problems);
    }

    /// <summary>
    /// One problem for each name that is needed and was found nowhere; a name found with a bad value is already told.
    /// </summary>
    /// <param name="needed">The secrets this run cannot do without.</param>
    public ImmutableArray<SecretProblem> Missing(params ReadOnlySpan<SecretName> needed)
    {
        var missing = ImmutableArray.CreateBuilder<SecretProblem>();
        foreach (var name in needed)
            if (this[name] is null && !IsTold(name)) missing.Add(Absent(name));
        return missing.ToImmutable();
    }

    /// <summary>Zeroes some values, which whoever needs them has copied by now; they count as not there.</summary>
    /// <param name="names">Which.</param>
    public void Zero(params ReadOnlySpan<SecretName> names)
    {
        foreach (var name in names)
        {
            // Entries keep their places for who lists them; only the value is gone.
            _byName[(int)name]?.Value.Dispose();
            _byName[(int)name] = null;
        }
    }

    /// <summary>Zeroes every value.</summary>
    public void Dispose()
    {
        foreach (var entry in Entries) entry.Value.Dispose();
    }

    private bool IsTold(SecretName name)
    {
        foreach (var problem in Problems)
            if (problem.Blocks && problem.Name == name) return true;
        return false;
    }

    private static SecretProblem Absent(SecretName name) => new(
        SecretFault.Missing, name, "every source", $"{name.Spelled()} is missing.",
        $"set {name.Spelled()} in the environment, {name.Spelled()}_FILE, a secrets directory or .env");
}
