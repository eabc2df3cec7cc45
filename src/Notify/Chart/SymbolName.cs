using System.Text;

namespace ActorNotice.Notify.Chart;

/// <summary>
/// A contract's name as a picture shows it. The exchange names contracts in any script: letters beyond ASCII are drawn
/// by <see cref="Ideographs"/> where they are known, else as browsers draw what no font has, a frame with the code
/// point: not pretty, but never another contract's name.
/// </summary>
/// <param name="name">The name.</param>
/// <param name="ink">Size and colour.</param>
internal sealed class SymbolName(string name, Lettering ink)
{
    private const double Gap = 0.28; // of the height, as between the letters of Lettering
    private const double Brush = 0.11;
    private const double Frame = 0.05;
    private const double Digits = 0.38;
    private const int HalfOfCode = 2;
    private const int HalfOfLongCode = 3;

    /// <summary>The pixels that it takes.</summary>
    internal double Width => Parts().Sum(part => WidthOf(part) + (ink.Height * Gap)) - (ink.Height * Gap);

    /// <summary>Draws it.</summary>
    /// <param name="canvas">On what.</param>
    /// <param name="at">Where its left end and its middle line are.</param>
    internal void Write(Canvas canvas, Spot at)
    {
        foreach (var part in Parts())
        {
            if (Ascii.IsValid(part)) ink.Write(canvas, part, at);
            else if (Ideographs.Of(part) is { } strokes)
                foreach (var stroke in strokes) Draw(canvas, stroke, at);
            else WriteCode(canvas, part, at);
            at = at.By(WidthOf(part) + (ink.Height * Gap), 0);
        }
    }

    // What is ASCII stays together, everything else stands alone.
    private List<string> Parts()
    {
        List<string> parts = [];
        foreach (var letter in name.EnumerateRunes())
        {
            if (letter.IsAscii && parts is [.., var last] && Ascii.IsValid(last)) parts[^1] = last + letter;
            else parts.Add(letter.ToString());
        }

        return parts;
    }

    private double WidthOf(string part) => Ascii.IsValid(part) ? ink.WidthOf(part)
        : Ideographs.Of(part) is not null ? ink.Height : FrameWidth(CodeOf(part));

    private void Draw(Canvas canvas, ReadOnlySpan<Spot> stroke, Spot at)
    {
        Span<Spot> spots = stackalloc Spot[stroke.Length];
        for (var i = 0; i < stroke.Length; i++)
            spots[i] = at.By(stroke[i].X * ink.Height, (stroke[i].Y - 0.5) * ink.Height);
        canvas.Stroke(spots, ink.Height * Brush, ink.Colour);
    }

    private void WriteCode(Canvas canvas, string part, Spot at)
    {
        var (code, half) = (CodeOf(part), ink.Height / 2);
        var (small, right) = (SmallInk, FrameWidth(code));
        canvas.Stroke(
            [at.By(0, -half), at.By(right, -half), at.By(right, half), at.By(0, half), at.By(0, -half)],
            ink.Height * Frame, ink.Colour);
        small.WriteAround(canvas, code[..(code.Length / 2)], at.By(right / 2, -half / 2));
        small.WriteAround(canvas, code[(code.Length / 2)..], at.By(right / 2, half / 2));
    }

    private Lettering SmallInk => ink with { Height = ink.Height * Digits };

    private double FrameWidth(string code) => SmallInk.WidthOf(new string('0', code.Length / 2)) + (ink.Height * Gap);

    private static string CodeOf(string part)
    {
        var code = part.EnumerateRunes().First().Value;
        var digits = 2 * (code > char.MaxValue ? HalfOfLongCode : HalfOfCode);
        return code.ToString($"X{digits}", System.Globalization.CultureInfo.InvariantCulture);
    }
}
