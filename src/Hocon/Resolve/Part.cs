namespace ActorNotice.Hocon;

/// <summary>A piece of a concatenation with its value; null for blanks and for what is undefined.</summary>
internal sealed record Part(Node Piece, HoconValue? Value);
