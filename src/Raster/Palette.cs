using System.Collections.Immutable;

namespace ActorNotice.Raster;

/// <summary>At most 256 colours, and what two of them make when one lies over the other: a third of the bytes of full
/// colour, and a mix is looked up instead of computed.</summary>
public sealed class Palette
{
    /// <summary>Steps of opacity: enough for smooth edges, few enough for the palette.</summary>
    public const int Levels = 8;

    private const int Most = 256;

    private readonly List<Rgb> _colours = [];
    private readonly Dictionary<int, byte> _mixes = [];
    private (int Key, byte Index) _last = (-1, 0);

    /// <summary>Takes the main colours first, so that no edge's mix can take their place.</summary>
    public Palette(params ReadOnlySpan<Rgb> main)
    {
        foreach (var colour in main) IndexOf(colour);
    }

    /// <summary>The colours, by index.</summary>
    public ImmutableArray<Rgb> Colours => [.. _colours];

    /// <summary>The colour of an index.</summary>
    public Rgb this[byte index] => _colours[index];

    /// <summary>A colour's index; that of the nearest one when there is no room for it.</summary>
    public byte IndexOf(Rgb colour)
    {
        var known = _colours.IndexOf(colour);
        if (known >= 0) return (byte)known;
        if (_colours.Count == Most) return Nearest(colour);
        _colours.Add(colour);
        return (byte)(_colours.Count - 1);
    }

    /// <summary>One colour over another.</summary>
    /// <param name="under">The lower one.</param>
    /// <param name="over">The upper one.</param>
    /// <param name="level">How opaque the upper one is, 0 … <see cref="Levels"/>.</param>
    public byte Mix(byte under, byte over, int level)
    {
        if (level >= Levels || under == over) return over;
        var key = (under << 16) | (over << 8) | level;
        // Neighbours are mostly alike.
        if (key == _last.Key) return _last.Index;
        if (!_mixes.TryGetValue(key, out var mixed)) _mixes[key] = mixed = Made(under, over, level);
        _last = (key, mixed);
        return mixed;
    }

    private byte Made(byte under, byte over, int level)
    {
        var (low, high) = (_colours[under], _colours[over]);
        return IndexOf(new Rgb(
            Mixed(low.R, high.R, level), Mixed(low.G, high.G, level), Mixed(low.B, high.B, level)));
    }

    private static byte Mixed(byte under, byte over, int level) => (byte)(under + ((over - under) * level / Levels));

    private byte Nearest(Rgb colour)
    {
        var (best, least) = (0, int.MaxValue);
        for (var i = 0; i < _colours.Count; i++)
        {
            var (r, g, b) = (_colours[i].R - colour.R, _colours[i].G - colour.G, _colours[i].B - colour.B);
            var distance = (r * r) + (g * g) + (b * b);
            if (distance < least) (best, least) = (i, distance);
        }

        return (byte)best;
    }
}
