namespace ActorNotice.Control.Commands;

/// <summary>One thing that people may ask for. Stateless; may be asked several times at once.</summary>
internal interface ICommand
{
    /// <summary>Its name, lower case, without the slash.</summary>
    string Name { get; }

    /// <summary>Who may.</summary>
    ControlRole Role { get; }

    /// <summary>What follows the name: <c>SYMBOL [INTERVAL]</c>; empty = nothing.</summary>
    string Arguments => "";

    /// <summary>What it is for, in a few words.</summary>
    string Meaning(Tongue tongue);

    /// <summary>What to ask before it is carried out; null = nothing.</summary>
    Task<string?> QuestionAsync(Call call, Rooms rooms) => Task.FromResult<string?>(null);

    /// <summary>Carries it out.</summary>
    Task<Reply> RunAsync(Call call, Rooms rooms);
}
