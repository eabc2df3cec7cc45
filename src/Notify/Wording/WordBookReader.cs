using System.Collections.Frozen;

namespace ActorNotice.Notify.Wording;

/// <summary>Takes the texts of a book by key and gathers what is wrong with them.</summary>
internal sealed class WordBookReader(
    FrozenDictionary<string, string> builtIn, IReadOnlyDictionary<string, string> replacements)
{
    private readonly List<TemplateProblem> _problems =
    [
        .. replacements.Keys.Where(key => !builtIn.ContainsKey(key))
            .Select(static key => new TemplateProblem(key, "there is no text of this name")),
    ];

    /// <summary>What was wrong so far.</summary>
    public IReadOnlyList<TemplateProblem> Problems => _problems;

    /// <summary>Reads the text of a key with the placeholders it may use.</summary>
    public Template<TView> Take<TView>(string key, IReadOnlyDictionary<string, Func<TView, string>> holes) =>
        new TemplateParser<TView>(key, replacements.GetValueOrDefault(key) ?? builtIn[key], holes, _problems).Read();
}
