using ActorNotice.Control.Commands;
using ActorNotice.Control.Talk;
using ActorNotice.Notify;

namespace ActorNotice.Control.Room;

/// <summary>What the room knows over a restart of its actors.</summary>
internal sealed class ControlMemory(ControlSettings settings, ControlPorts ports) : IDisposable
{
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>The settings.</summary>
    internal ControlSettings Settings => settings;

    /// <summary>What was handed in, with the language and zone of now.</summary>
    internal ControlPorts Ports { get; private set; } = ports;

    /// <summary>Where the poller stands.</summary>
    internal PollMemory Polls { get; } = new();

    /// <summary>The newest decisions.</summary>
    internal DecisionMemory Decisions { get; } = new();

    /// <summary>Questions that are open.</summary>
    internal Confirmations Confirmations { get; } = new();

    /// <summary>Who was refused when.</summary>
    internal RefusalBook Refusals { get; } = new();

    /// <summary>Every command.</summary>
    internal CommandBook Commands { get; } = new();

    /// <summary>Cancelled when the room closes for good.</summary>
    internal CancellationToken Stopping => _stopping.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Cancel();
        _stopping.Dispose();
        Ports.Bot.Dispose();
    }

    /// <summary>Takes another language and zone; false when they are the same as before.</summary>
    internal bool Reword(RewordNotices style)
    {
        var next = Ports with { Language = style.Language, Zone = TimeZoneInfo.FindSystemTimeZoneById(style.TimeZone) };
        if (next == Ports) return false;
        Ports = next;
        return true;
    }
}
