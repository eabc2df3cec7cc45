using System.Text.Json;
using ActorNotice.Simulation.TelegramPeer;

namespace ActorNotice.Simulation.Scenarios.Steps;

/// <summary><c>press</c>: somebody presses a button under the newest message that has it.</summary>
/// <param name="At">When.</param>
/// <param name="Who">Who.</param>
/// <param name="Button">The button's text or the beginning of it.</param>
internal sealed record PressStep(TimeSpan At, Person Who, string Button) : ScenarioStep(At)
{
    /// <inheritdoc/>
    internal override bool IsTalk => true;

    /// <inheritdoc/>
    internal override Task DoAsync(IStage stage)
    {
        foreach (var message in stage.Telegram.Received.Reverse())
        {
            if (DataOf(message) is not { } data) continue;
            stage.Telegram.Press(message, Who.Id, data);
            return Task.CompletedTask;
        }

        stage.Note(new StageNews($"{Who.Name} finds no button '{Button}' to press"));
        return Task.CompletedTask;
    }

    private string? DataOf(ReceivedMessage message)
    {
        if (message.ReplyMarkup is null) return null;
        using var markup = JsonDocument.Parse(message.ReplyMarkup);
        if (!markup.RootElement.TryGetProperty("inline_keyboard", out var rows)) return null;
        return rows.EnumerateArray().SelectMany(static row => row.EnumerateArray())
            .Where(one => Text(one, "text").StartsWith(Button, StringComparison.OrdinalIgnoreCase))
            .Select(static one => Text(one, "callback_data")).FirstOrDefault();
    }

    private static string Text(JsonElement button, string name) =>
        button.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
