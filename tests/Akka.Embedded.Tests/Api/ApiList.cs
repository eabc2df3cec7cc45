using System.Text.RegularExpressions;

namespace Akka.Embedded.Tests.Api;

/// <summary>Akka.NET's public surface, "Type :: member" a line, as keys that leave out what cannot break a caller.</summary>
public sealed partial class ApiList
{
    private readonly Dictionary<string, HashSet<string>> _members = [];
    private readonly HashSet<(string Type, string Member)> _wanted = [];

    public ApiList(IEnumerable<string> lines)
    {
        foreach (var line in lines.Where(line => line.Contains(" :: ", StringComparison.Ordinal)))
        {
            var parts = line.Split(" :: ", 2);
            var type = parts[0].Replace(" ", string.Empty, StringComparison.Ordinal);
            if (!_members.TryGetValue(type, out var members)) _members[type] = members = [];
            members.Add(Key(parts[1]));
            if (Wanted().IsMatch(parts[1])) _wanted.Add((type, Key(parts[1])));
        }
    }

    public static ApiList Load() => new(
        Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Api"), "*.txt").SelectMany(File.ReadLines));

    public bool HasType(string type) => _members.ContainsKey(type);

    /// <summary>What a class derived from the type has to override.</summary>
    public IEnumerable<string> WantedOf(string type) =>
        _wanted.Where(wanted => wanted.Type == type).Select(wanted => wanted.Member);

    /// <summary>Types of packages the list does not cover are let through by name alone.</summary>
    public bool HasMember(string type, string member) =>
        _members.TryGetValue(type, out var members) && (members.Contains(member) || members.Contains("type*"));

    /// <summary>"protected virtual void F(int a = 1, out string b) where …" becomes "void F(int,out string)".</summary>
    public static string Key(string member)
    {
        if (member.StartsWith("type", StringComparison.Ordinal)) return member == "type *" ? "type*" : "type";
        var text = Modifiers().Replace(member, string.Empty);
        text = Constraints().Replace(text, string.Empty);
        if (!text.EndsWith(')')) return Name(text);
        var open = ParameterList(text);
        var parameters = SplitTopLevel(text[(open + 1)..^1]).Select(Parameter);
        return $"{Squeeze(text[..open])}({string.Join(",", parameters)})";
    }

    /// <summary>Where the parameters begin: a tuple before them has parentheses too.</summary>
    private static int ParameterList(string text)
    {
        var open = text.Length - 1;
        for (var depth = 1; depth > 0;)
        {
            open--;
            if (text[open] == ')') depth++;
            if (text[open] == '(') depth--;
        }

        return open;
    }

    /// <summary>Properties, fields, events and enum members: type and name.</summary>
    private static string Name(string text) =>
        Squeeze(text.Split(['{', '='], 2)[0].Split(" this[", 2)[0]);

    private static string Parameter(string parameter)
    {
        var text = parameter.Split('=', 2)[0].Trim();
        text = ParameterModifiers().Replace(text, string.Empty);
        return Squeeze(text[..text.LastIndexOf(' ')]);
    }

    private static string Squeeze(string text) => Blanks().Replace(text.Trim(), " ").Replace(", ", ",", StringComparison.Ordinal);

    private static List<string> SplitTopLevel(string text)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is '<' or '(') depth++;
            if (i < text.Length && text[i] is '>' or ')') depth--;
            if (i < text.Length && (text[i] != ',' || depth > 0)) continue;
            if (i > start) parts.Add(text[start..i]);
            start = i + 1;
        }

        return parts;
    }

    [GeneratedRegex(@"^((protected|public|internal|static|virtual|abstract|override|sealed|readonly|const|event)\s+)+")]
    private static partial Regex Modifiers();

    [GeneratedRegex(@"^(protected )?abstract ")]
    private static partial Regex Wanted();

    [GeneratedRegex(@"\b(this|params)\s+")]
    private static partial Regex ParameterModifiers();

    [GeneratedRegex(@"(?<=\))\s*where .*$")]
    private static partial Regex Constraints();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
