namespace ActorNotice.Control.Commands;

/// <summary><c>/help</c>: what this person may ask for.</summary>
internal sealed class HelpCommand(CommandBook book) : ICommand
{
    /// <inheritdoc/>
    public string Name => "help";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("도움말", "this list");

    /// <inheritdoc/>
    public Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        var lines = book.Of(call.Role).Select(
            command => $"/{command.Name} {command.Arguments}".TrimEnd() + $" — {command.Meaning(rooms.Tongue)}");
        return Task.FromResult(new Reply(string.Join('\n', lines)));
    }
}
