using System.Collections.Immutable;
using System.Text;
using ActorNotice.Control.Commands;
using ActorNotice.Notify;
using Akka.Actor;

namespace ActorNotice.Control.Room;

/// <summary>Wires the room: settings and ports in, one actor out.</summary>
public static class ControlRoom
{
    /// <summary>The actor's usual name.</summary>
    public const string ActorName = "control";

    /// <summary>The recipe of the room. One actor a recipe: the recipe holds its state, so that a restart keeps
    /// it.</summary>
    /// <param name="settings">Valid, with at least one user.</param>
    /// <param name="ports">What it needs from outside.</param>
    public static Props Props(ControlSettings settings, ControlPorts ports)
    {
        var memory = new ControlMemory(settings, ports);
        return Akka.Actor.Props.Create(() => new ControlActor(memory));
    }

    /// <summary>The buttons under notices; pressing one is the same as writing its command.</summary>
    /// <param name="notice">Under which.</param>
    /// <param name="language">Of what they say.</param>
    public static ImmutableArray<ImmutableArray<NoticeButton>> Buttons(Notice notice, NoticeLanguage language)
    {
        var tongue = new Tongue(language);
        return notice switch
        {
            SignalNotice { Signal.Decision: var decision } => Usable(
            [
                [
                    new NoticeButton(tongue.Of("🔕 1시간", "🔕 1 h"), $"/mute {decision.Stream.Symbol} 1h"),
                    new NoticeButton(tongue.Of("🔕 오늘", "🔕 today"), $"/mute {decision.Stream.Symbol} today"),
                    new NoticeButton($"🔕 {decision.Stream.Symbol}", $"/mute {decision.Stream.Symbol}"),
                ],
                [
                    new NoticeButton(
                        tongue.Of("❓ 왜?", "❓ why?"),
                        $"/why {decision.Stream.Symbol} {decision.Stream.Interval} {decision.Candle.OpenTimeMs}"),
                ],
            ]),
            DigestNotice =>
            [
                [
                    new NoticeButton(tongue.Of("🔕 모두 1시간", "🔕 all 1 h"), "/mute 1h"),
                    new NoticeButton(tongue.Of("🔕 모두 오늘", "🔕 all today"), "/mute today"),
                ],
            ],
            _ => [],
        };
    }

    private static bool IsTooLong(NoticeButton button) =>
        Encoding.UTF8.GetByteCount(button.Data) > NoticeButton.MostBytes;

    // A button that Telegram would refuse would take its notice along.
    private static ImmutableArray<ImmutableArray<NoticeButton>> Usable(
        ImmutableArray<ImmutableArray<NoticeButton>> rows) =>
    [
        .. rows.Select(static row => row.RemoveAll(IsTooLong)).Where(static row => !row.IsEmpty),
    ];
}
