using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Hocon.Tests;

public sealed class PropertyTests
{
    private static readonly HoconRenderOptions[] Forms =
    [
        HoconRenderOptions.Default,
        new() { Compact = true },
        new() { Json = true },
        new() { Json = true, Compact = true },
        new() { OriginComments = true },
    ];

    [Fact]
    public void WhenAnyTreeIsRenderedInAnyFormThenItParsesBackToTheSameContent() =>
        Check(Prop.ForAll(Generated.Trees, tree => Forms.All(form => RoundTrips(tree, form))), 200);

    [Fact]
    public void WhenAnyTreeBecomesADocumentThenItResolvesToItself() =>
        Check(Prop.ForAll(Generated.Trees, tree => HoconDocument.FromObject(tree).Resolve().ContentEquals(tree)), 300);

    [Fact]
    public void WhenGarbageIsParsedThenNothingButAHoconExceptionIsThrown() =>
        Check(Prop.ForAll(Generated.Garbage, text => EndsWell(() => Garbage(text).ResolveValue())), 1_000);

    [Fact]
    public void WhenArbitraryTextIsParsedThenNothingButAHoconExceptionIsThrown() =>
        Check(Prop.ForAll<string>(text => text is null || EndsWell(() => Garbage(text).ResolveValue())), 1_000);

    [Fact]
    public void WhenArbitraryTextIsAPathThenItRoundTripsOrIsRefused() =>
        Check(Prop.ForAll<string>(PathRoundTrips), 2_000);

    [Fact]
    public void WhenKeysAreArbitraryThenTheirPathRoundTrips() => Check(
        Prop.ForAll<string[]>(keys => keys.Length == 0 || keys.Contains(null) || SameKeys(keys)), 1_000);

    [Fact]
    public void WhenThreeLayersAreGroupedEitherWayThenTheyResolveAlike() =>
        Check(Prop.ForAll(Generated.Layers, GroupsAlike), 1_000);

    [Fact]
    public void WhenLayersAreMergedThenItIsAsIfTheTextsStoodBehindEachOther() =>
        Check(Prop.ForAll(Generated.Layers, MergesLikeText), 1_000);

    // Fixed seeds: a failure seen once is seen again.
    private static void Check(Property property, int runs) =>
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(20261121, 7));

    private static bool RoundTrips(HoconObject tree, HoconRenderOptions form) =>
        Given.Document(HoconRenderer.Render(tree, form)).Resolve().ContentEquals(tree);

    private static HoconDocument Garbage(string text) =>
        new TextIncludes(("f", "x = 1"), ("x", "include \"f\"")).Document(text);

    private static bool EndsWell(Func<HoconValue> act)
    {
        try
        {
            return act() is not null;
        }
        catch (HoconException bad)
        {
            return bad.Problems.Count > 0;
        }
    }

    private static bool PathRoundTrips(string? text) =>
        !HoconPath.TryParse(text, out var path) || HoconPath.Parse(path.ToString()) == path;

    private static bool SameKeys(string[] keys) => HoconPath.Parse(HoconPath.Of(keys).ToString()) == HoconPath.Of(keys);

    private static bool GroupsAlike((string A, string B, string C) texts)
    {
        var (a, b, c) = (Given.Document(texts.A), Given.Document(texts.B), Given.Document(texts.C));
        return Outcome(a.WithFallback(b).WithFallback(c)) == Outcome(a.WithFallback(b.WithFallback(c)));
    }

    private static bool MergesLikeText((string A, string B, string C) texts)
    {
        var lower = Given.Document(texts.B).WithFallback(Given.Document(texts.C));
        var layered = Given.Document(texts.A).WithFallback(lower);
        var behind = Given.Document($"{texts.C}\n{texts.B}\n{texts.A}");
        return Kind(layered) == Kind(behind);
    }

    private static string Outcome(HoconDocument document)
    {
        try
        {
            return Given.Json(document.Resolve());
        }
        catch (HoconException bad)
        {
            return bad.Message;
        }
    }

    // The places of problems differ, the values must not.
    private static string Kind(HoconDocument document)
    {
        try
        {
            return Given.Json(document.Resolve());
        }
        catch (HoconException)
        {
            return "refused";
        }
    }
}
