using System.Text;

namespace ActorNotice.Notify.Wording;

/// <summary>Cells of a table in a font of fixed width, in which letters of East Asia take two places.</summary>
internal static class CellText
{
    private const string Gap = "  ";

    /// <summary>The places that a text takes.</summary>
    internal static int Width(string text) => text.EnumerateRunes().Sum(static rune => IsWide(rune.Value) ? 2 : 1);

    /// <summary>One row: the first two columns from the left, numbers from the right.</summary>
    internal static string Line(string[] cells, int[] widths)
    {
        var line = new StringBuilder();
        for (var i = 0; i < cells.Length; i++)
        {
            var pad = new string(' ', widths[i] - Width(cells[i]));
            if (i > 0) line.Append(Gap);
            line.Append(i < 2 ? cells[i] + pad : pad + cells[i]);
        }

        return line.ToString();
    }

    // The blocks that contracts are named in, roughly: a place too much is a blank too much, no more.
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF00 and <= 0xFF60) or (>= 0x1F300 and <= 0x3FFFD);
}
