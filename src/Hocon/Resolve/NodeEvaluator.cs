using System.Globalization;

namespace ActorNotice.Hocon;

/// <summary>Finds the value of a node that was assigned or stands in an array.</summary>
internal sealed class NodeEvaluator
{
    private readonly ResolveRun _run;
    private readonly CellEvaluator _cells;
    private readonly SubstitutionEvaluator _substitutions;

    public NodeEvaluator(ResolveRun run, CellEvaluator cells)
    {
        _run = run;
        _cells = cells;
        _substitutions = new SubstitutionEvaluator(run, cells);
    }

    /// <summary>The value of an assigned node.</summary>
    public Outcome Evaluate(Entry entry) => entry.Node switch
    {
        SubstitutionNode substitution => _substitutions.Evaluate(substitution, entry),
        ConcatNode concat => Concatenate(concat, entry),
        ArrayNode array => Elements(array),
        _ => Outcome.Missing,
    };

    private Outcome Elements(ArrayNode array)
    {
        _run.Enter(array.Origin);
        var items = new List<HoconValue>(array.Elements.Count);
        var failed = false;
        for (var i = 0; i < array.Elements.Count; i++)
        {
            var outcome = Element(array.Elements[i], i);
            if (outcome.Kind == OutcomeKind.Cycle)
            {
                _run.Leave();
                return outcome;
            }

            failed |= outcome.Kind == OutcomeKind.Failed;
            if (outcome.Value is not null)
                items.Add(outcome.Value);
        }

        _run.Leave();
        return failed ? Outcome.Failed : _run.Found(new HoconArray([.. items], array.Origin));
    }

    private Outcome Element(ArrayElement element, int index)
    {
        switch (element.Value)
        {
            case LiteralNode literal:
                return Outcome.Found(literal.Value);
            case ObjectNode or ConcatNode { IsObject: true }:
                return Detached(element, index);
            default:
                return Unassigned(element.Value);
        }
    }

    // No path leads into an array, so an object there is a small tree of its own; its path is only for messages.
    private Outcome Detached(ArrayElement element, int index)
    {
        var owner = _run.Waiting is [.., var nearest] ? nearest.Path : HoconPath.Root;
        var cell = new Cell(owner.Append(index.ToString(CultureInfo.InvariantCulture)));
        CellBuilder.Assign(cell, element.Value, 0);
        _run.Anchored[element.Anchor] = cell;
        var outcome = _cells.Evaluate(cell);
        _run.Anchored.Remove(element.Anchor);
        return outcome;
    }

    // A reference from within an array does not count as the array's own, so it has nothing to look back from.
    private Outcome Unassigned(Node node) => node switch
    {
        LiteralNode literal => Outcome.Found(literal.Value),
        SubstitutionNode substitution => _substitutions.Evaluate(substitution, null),
        ConcatNode concat => Concatenate(concat, null),
        ArrayNode array => Elements(array),
        ObjectNode written => Detached(new ArrayElement(written, new Anchor()), 0),
        _ => Outcome.Missing,
    };

    private Outcome Concatenate(ConcatNode concat, Entry? entry)
    {
        var parts = new List<Part>(concat.Pieces.Count);
        foreach (var piece in concat.Pieces)
        {
            var outcome = piece is BlankNode ? Outcome.Missing : Piece(piece, entry);
            // A string or array with a hole would be wrong without looking wrong.
            if (outcome.Kind is OutcomeKind.Cycle or OutcomeKind.Failed)
                return outcome;
            parts.Add(new Part(piece, outcome.Value));
        }

        return Joiner.Join(parts, _run);
    }

    private Outcome Piece(Node piece, Entry? entry) => piece switch
    {
        EarlierNode when entry is not null => _cells.Evaluate(entry.DefinedIn, entry.DefinedFloor),
        SubstitutionNode substitution => _substitutions.Evaluate(substitution, entry),
        _ => Unassigned(piece),
    };
}
