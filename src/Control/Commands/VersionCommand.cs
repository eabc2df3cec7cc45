namespace ActorNotice.Control.Commands;

/// <summary><c>/version</c></summary>
internal sealed class VersionCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "version";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("버전", "the version");

    /// <inheritdoc/>
    public Task<Reply> RunAsync(Call call, Rooms rooms) =>
        Task.FromResult(new Reply($"ActorNotice {rooms.Ports.Version}"));
}
