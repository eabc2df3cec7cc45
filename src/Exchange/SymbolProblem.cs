namespace ActorNotice.Exchange;

/// <summary>Why a symbol of the settings cannot be watched.</summary>
/// <param name="Name">As written.</param>
/// <param name="Reason">The end of a sentence that begins with the name.</param>
/// <param name="DidYouMean">A close name that exists; null when none is close.</param>
public sealed record SymbolProblem(string Name, string Reason, string? DidYouMean)
{
    /// <summary>The whole sentence.</summary>
    public override string ToString() =>
        DidYouMean is null ? $"{Name} {Reason}" : $"{Name} {Reason}; did you mean {DidYouMean}?";
}
