namespace ActorNotice.Cli.Demo;

/// <summary>%B as a bar: where the close lies between the bands, with the middle marked.</summary>
internal static class PercentBar
{
    private const int Cells = 21;

    /// <summary>Markup of the bar; a close outside the bands is coloured at the edge.</summary>
    internal static string Of(double? percentB)
    {
        if (percentB is not { } share) return "flat";
        var cells = new string('─', Cells).ToCharArray();
        cells[Cells / 2] = '┼';
        var at = (int)Math.Clamp(Math.Round(share * (Cells - 1)), 0, Cells - 1);
        cells[at] = '●';
        var bar = new string(cells);
        return share <= 0 ? $"[green]{bar}[/]" : share >= 1 ? $"[red]{bar}[/]" : bar;
    }
}
