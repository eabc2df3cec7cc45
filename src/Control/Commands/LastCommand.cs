using ActorNotice.Notify;

namespace ActorNotice.Control.Commands;

/// <summary><c>/last</c>: the last notice again.</summary>
internal sealed class LastCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "last";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Viewer;

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("마지막 알림", "the last notice");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms) => new(
        (await rooms.AskAsync<NotifierSnapshot>(new NotifierQuery())).LastNotice
        ?? rooms.Tongue.Of("아직 없습니다.", "None yet."));
}
