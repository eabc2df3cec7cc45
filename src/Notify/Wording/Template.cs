using System.Collections.Immutable;

namespace ActorNotice.Notify.Wording;

/// <summary>
/// A text with placeholders, bound to the values it may use. A line whose placeholders all come out empty is left out,
/// so that one template serves notices with and without, say, a cure.
/// </summary>
internal sealed class Template<TView>(ImmutableArray<ImmutableArray<TemplateNode<TView>>> lines)
{
    /// <summary>Writes the text for one view.</summary>
    public void Render(TView view, ITextInk ink)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            var values = ValuesOf(line, view);
            if (values is null) continue;
            if (!isFirst) ink.NewLine();
            RenderLine(line, values, ink);
            isFirst = false;
        }
    }

    /// <summary>The text without markup.</summary>
    public string Plain(TView view)
    {
        var ink = new PlainInk();
        Render(view, ink);
        return ink.ToString();
    }

    // The values of a line's placeholders in order; null when the line is to be left out.
    private static string[]? ValuesOf(ImmutableArray<TemplateNode<TView>> line, TView view)
    {
        var values = new List<string>(8);
        var holes = 0;
        foreach (var node in line)
        {
            if (node.Value is null) continue;
            holes++;
            values.Add(node.Value(view));
        }

        // A line without placeholders always stands: it is there on purpose.
        return holes > 0 && values.TrueForAll(string.IsNullOrEmpty) ? null : [.. values];
    }

    private static void RenderLine(ImmutableArray<TemplateNode<TView>> line, string[] values, ITextInk ink)
    {
        var next = 0;
        foreach (var node in line)
            switch (node.Kind)
            {
                case TemplateNodeKind.Hole: ink.Text(values[next++]); break;
                case TemplateNodeKind.Open: ink.Open(node.Text); break;
                case TemplateNodeKind.Close: ink.Close(node.Text); break;
                default: ink.Text(node.Text); break;
            }
    }
}
