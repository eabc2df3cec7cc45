namespace ActorNotice.Hocon;

/// <summary>One include statement, as the resolver sees it.</summary>
/// <param name="Form">How the text is named.</param>
/// <param name="Name">The name inside the quotes.</param>
/// <param name="Origin">Where the statement stands; its source is the including text's name.</param>
public sealed record HoconIncludeRequest(HoconIncludeForm Form, string Name, HoconOrigin Origin);
