using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ActorNotice.Raster;

/// <summary>The letters that charts need, as strokes on a grid 4 wide and 6 high; ours, so that no font is shipped or
/// looked for. Points are two digits, x and y; a blank begins the next stroke.</summary>
internal static class Glyphs
{
    private const string Unknown = "0040460600";

    private static readonly FrozenDictionary<char, ImmutableArray<ImmutableArray<Spot>>> Strokes =
        new Dictionary<char, string>
        {
            ['0'] = "103041453616050110",
            ['1'] = "112026 1636",
            ['2'] = "01103041420646",
            ['3'] = "01103041423313 334445361605",
            ['4'] = "36300444",
            ['5'] = "400002324345361605",
            ['6'] = "4130100105163645443303",
            ['7'] = "00404116",
            ['8'] = "13020110304142331304051636454433",
            ['9'] = "0516364541301001021343",
            ['A'] = "0602204246 0444",
            ['B'] = "00063645443303 0030414233",
            ['C'] = "4130100105163645",
            ['D'] = "00062644422000",
            ['E'] = "40000646 0333",
            ['F'] = "400006 0333",
            ['G'] = "41301001051636454323",
            ['H'] = "0006 4046 0343",
            ['I'] = "1016 0020 0626",
            ['J'] = "4045361605",
            ['K'] = "0006 400346",
            ['L'] = "000646",
            ['M'] = "0600234046",
            ['N'] = "06004640",
            ['O'] = "103041453616050110",
            ['P'] = "06003041423303",
            ['Q'] = "103041453616050110 3547",
            ['R'] = "06003041423303 2346",
            ['S'] = "413010010213334445361605",
            ['T'] = "0040 2026",
            ['U'] = "000516364540",
            ['V'] = "0003264340",
            ['W'] = "0006244640",
            ['X'] = "0046 4006",
            ['Y'] = "002340 2326",
            ['Z'] = "00400646",
            ['h'] = "0006 0312324346",
            ['m'] = "0602 03122326 23324346",
            ['d'] = "40461605031242",
            ['w'] = "02051625364542",
            ['.'] = "06",
            [','] = "1607",
            [':'] = "02 05",
            ['-'] = "0333",
            ['+'] = "0343 2125",
            ['/'] = "4006",
            ['_'] = "0646",
            [' '] = "",
            ['('] = "20121426",
            [')'] = "00121406",
            ['<'] = "310335",
            ['>'] = "013305",
            ['='] = "0242 0444",
            ['·'] = "03",
            ['×'] = "0235 3205",
            ['%'] = "4006 0010120200 3444463634",
        }.ToFrozenDictionary(static pair => pair.Key, static pair => Read(pair.Value));

    private static readonly ImmutableArray<ImmutableArray<Spot>> Missing = Read(Unknown);

    /// <summary>The strokes of a letter; the capital's where the small one is not known, a box where neither
    /// is.</summary>
    internal static ImmutableArray<ImmutableArray<Spot>> Of(char letter) =>
        Strokes.TryGetValue(letter, out var own) || Strokes.TryGetValue(char.ToUpperInvariant(letter), out own)
            ? own : Missing;

    /// <summary>Whether a letter has strokes of its own.</summary>
    internal static bool IsKnown(char letter) => Strokes.ContainsKey(letter);

    /// <summary>How wide a letter is, on the grid.</summary>
    internal static double WidthOf(char letter) => letter == ' '
        ? 2 : Of(letter).Max(static stroke => stroke.Max(static spot => spot.X));

    private static ImmutableArray<ImmutableArray<Spot>> Read(string strokes) =>
        [.. strokes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadStroke)];

    private static ImmutableArray<Spot> ReadStroke(string points) =>
        [.. points.Chunk(2).Select(static pair => new Spot(pair[0] - '0', pair[1] - '0'))];
}
