using System.Globalization;
using System.Text;

namespace ActorNotice.Hocon.Tests;

/// <summary>
/// Makes a random text and evaluates it at the same time by the plainest means: key by key, assignment by assignment.
/// References point only to keys with a higher number, or back to the key itself, so no laziness is needed here.
/// A value is null (undefined), a string, a list or a sorted dictionary.
/// </summary>
internal sealed class EagerModel
{
    private const int Keys = 6;

    private readonly Random _random;
    private readonly object?[] _values = new object?[Keys];
    private readonly List<string>[] _assignments = [.. Enumerable.Range(0, Keys).Select(_ => new List<string>())];

    public EagerModel(int seed)
    {
        _random = new Random(seed);
        for (var key = Keys - 1; key >= 0; key--)
        {
            for (var i = _random.Next(5); i > 0; i--)
                Assign(key);
        }
    }

    /// <summary>What the text means, as JSON.</summary>
    public string Expected
    {
        get
        {
            var defined = Enumerable.Range(0, Keys).Where(i => _values[i] is not null);
            return $"{{{string.Join(',', defined.Select(i => $"\"k{i}\":{Json(_values[i])}"))}}}";
        }
    }

    /// <summary>The text in pieces, the earliest first; assignments of one key stay in order.</summary>
    public IReadOnlyList<string> Layers()
    {
        StringBuilder[] layers = [new(), new(), new()];
        foreach (var key in Enumerable.Range(0, Keys).OrderBy(_ => _random.Next()))
        {
            var layer = 0;
            foreach (var text in _assignments[key])
            {
                layer = Math.Min(layers.Length - 1, layer + _random.Next(2));
                layers[layer].Append(null, $"k{key} {text}\n");
            }
        }

        return [.. layers.Select(l => l.ToString())];
    }

    private void Assign(int key)
    {
        var now = _values[key];
        var (other, value) = Reference(key);
        var (text, result) = _random.Next(10) switch
        {
            0 => ("= w", "w"),
            1 => ($"= {other}", Over(now, value)),
            2 => Written(key, now),
            3 => ($"= [w, {other}]", List("w", value)),
            4 when now is null or List<object> => ("+= v", Joined(now, "v")),
            5 when now is null or string => ($"= ${{?k{key}}}s", now + "s"),
            6 when IsMap(now) => ($"= ${{?k{key}}} {{z = 1}}", Over(now, Of("z", "1"))),
            7 when IsMap(value) => ($"= {other} {{z = 2}}", Over(now, Over(value, Of("z", "2")))),
            8 when value is null or List<object> => ($"= {other} [u]", Joined(value, "u")),
            9 when value is string => ($"= {other} t", $"{value} t"),
            _ => ("= {}", Over(now, new SortedDictionary<string, object>())),
        };
        _assignments[key].Add(text);
        _values[key] = result;
    }

    private (string Text, object? Value) Written(int key, object? now)
    {
        var (other, value) = Reference(key);
        var written = Of("x", "1");
        if (value is not null)
            written["y"] = value;
        // An undefined reference leaves what the field had, and a dictionary in it merges.
        return ($"{{ x = 1, y = {other} }}", Over(now, written));
    }

    private (string Text, object? Value) Reference(int key)
    {
        if (key == Keys - 1)
            return ("${?nope}", null);
        var target = _random.Next(key + 1, Keys);
        var value = _values[target];
        if (_random.Next(3) > 0)
            return ($"${{?k{target}}}", value);
        return ($"${{?k{target}.y}}", (value as SortedDictionary<string, object>)?.GetValueOrDefault("y"));
    }

    private static bool IsMap(object? value) => value is null or SortedDictionary<string, object>;

    private static SortedDictionary<string, object> Of(string key, object value) => new() { [key] = value };

    private static List<object> List(params object?[] items) => [.. items.OfType<object>()];

    private static List<object> Joined(object? before, object next) => [.. before as List<object> ?? [], next];

    private static object? Over(object? lower, object? upper)
    {
        if (upper is null)
            return lower;
        if (lower is not SortedDictionary<string, object> below || upper is not SortedDictionary<string, object> above)
            return upper;
        var merged = new SortedDictionary<string, object>(below);
        foreach (var (key, value) in above)
            merged[key] = Over(below.GetValueOrDefault(key), value) ?? value;
        return merged;
    }

    private static string Json(object? value) => value switch
    {
        List<object> list => $"[{string.Join(',', list.Select(Json))}]",
        SortedDictionary<string, object> map => $"{{{string.Join(',', map.Select(Json))}}}",
        string text when int.TryParse(text, CultureInfo.InvariantCulture, out _) => text,
        _ => $"\"{value}\"",
    };

    private static string Json(KeyValuePair<string, object> pair) => $"\"{pair.Key}\":{Json(pair.Value)}";
}
