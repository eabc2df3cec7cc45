using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Hocon.Tests;

/// <summary>Generators of texts and trees.</summary>
internal static class Generated
{
    private static readonly string[] Words =
    [
        "a", "b", "c", "true", "null", "1", "2.50", "-1e3", "10s", "x y", "", " ", " lead", "a.b", "include", "//", "#",
        "${a}", "\"", "\\", "\n", "\t", "\u00e9", "\ud83d\ude00", "\ud800", "\ufeff", "+", "007", "a=b", "{", "]", "日本",
    ];

    private static readonly string[] Tokens =
    [
        "a", "b", "c", "a.b", "\"k\"", "1", "2.5", "true", "null", "x", "{", "}", "[", "]", "=", ":", "+=", ",", "\n",
        " ", "${a}", "${?b}", "${a.b}", "${", "}", "?", "\"", "\"\"\"", "#", "//", "include ", "include \"f\"", ".",
        "\\u00", "required(", "file(\"x\")", "$", "\ufeff", "\0", "-", "e", "\ud800",
    ];

    /// <summary>Any resolved object, up to a few levels.</summary>
    public static Arbitrary<HoconObject> Trees { get; } = Gen.Sized(size => Tree(Math.Min(size, 20))).ToArbitrary();

    /// <summary>Texts of tokens of the language in any order.</summary>
    public static Arbitrary<string> Garbage { get; } =
        Gen.Elements(Tokens).ListOf().Select(string.Concat).ToArbitrary();

    /// <summary>Three legal documents over few keys, so that they override, merge and refer to each other.</summary>
    public static Arbitrary<(string, string, string)> Layers { get; } =
        (from a in Document from b in Document from c in Document select (a, b, c)).ToArbitrary();

    private static Gen<string> Document => Field.ListOf().Select(fields => string.Join('\n', fields.Take(5)));

    private static Gen<string> Key => Gen.Elements("a", "b", "c", "a.b", "b.c", "c.a");

    private static Gen<string> Field => from key in Key from value in Value(2) select $"{key} {value}";

    private static Gen<HoconObject> Tree(int size) =>
        from fields in (from key in Gen.Elements(Words) from value in TreeValue(size / 2) select (key, value)).ListOf()
        select ObjectOf(fields.Take(5));

    private static Gen<HoconValue> TreeValue(int size)
    {
        var text = Gen.Elements(Words).Select(w => (HoconValue)HoconScalar.String(w));
        var typed = Gen.Elements("true", "false", "null", "0", "-1.50e+3", "word")
            .Select(w => (HoconValue)HoconScalar.Unquoted(w, HoconOrigin.Unknown));
        if (size == 0)
            return Gen.OneOf(text, typed);
        var array = TreeValue(size / 2).ListOf()
            .Select(items => (HoconValue)new HoconArray([.. items.Take(4)], HoconOrigin.Unknown));
        return Gen.OneOf(text, typed, array, Tree(size).Select(o => (HoconValue)o));
    }

    private static HoconObject ObjectOf(IEnumerable<(string Key, HoconValue Value)> fields)
    {
        var result = new OrderedDictionary<string, HoconField>();
        foreach (var (key, value) in fields)
            result[key] = new HoconField(key, HoconOrigin.Unknown, value);
        return new HoconObject(result, HoconOrigin.Unknown);
    }

    private static Gen<string> Value(int depth)
    {
        var simple = Gen.Elements("= 1", "= x", "= null", "= [1]", "+= 2", "= {}");
        var reference = Gen.Elements(
            "= ${?a}", "= ${?b.c}", "= ${?c}", "= ${?a.b} x", "= [${?b}]", "= ${?c} {a = 1}", "= ${?a} [3]");
        if (depth == 0)
            return Gen.OneOf(simple, reference);
        var nested = from key in Key from value in Value(depth - 1) select $"{{ {key} {value} }}";
        return Gen.OneOf(simple, reference, nested);
    }
}
