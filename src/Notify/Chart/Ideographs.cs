using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ActorNotice.Notify.Chart;

/// <summary>Ideographs of contracts that the exchange has listed, as strokes on a grid of 8 by 8; ours, like
/// <see cref="Glyphs"/>. Points are two digits, x and y; a blank begins the next stroke.</summary>
internal static class Ideographs
{
    private const double Grid = 8;

    private static readonly FrozenDictionary<string, ImmutableArray<Spot[]>> Strokes = new Dictionary<string, string>
    {
        ["币"] = "6011 1317 13737767 4148",
        ["安"] = "4041 03018183 422668 6518 0585",
        ["人"] = "404308 4388",
        ["生"] = "2003 1272 4048 1575 0888",
        ["龙"] = "0282 30322608 53578788 5051",
    }.ToFrozenDictionary(static pair => pair.Key, static pair => Read(pair.Value));

    /// <summary>The strokes of a letter, within a square of 1; null when it is not known.</summary>
    internal static ImmutableArray<Spot[]>? Of(string letter) =>
        Strokes.TryGetValue(letter, out var strokes) ? strokes : null;

    private static ImmutableArray<Spot[]> Read(string strokes) => [.. strokes.Split(' ').Select(static stroke => stroke
        .Chunk(2).Select(static pair => new Spot((pair[0] - '0') / Grid, (pair[1] - '0') / Grid)).ToArray())];
}
