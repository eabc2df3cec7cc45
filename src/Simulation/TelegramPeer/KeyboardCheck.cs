using System.Text;
using System.Text.Json;

namespace ActorNotice.Simulation.TelegramPeer;

/// <summary>What the server refuses of inline keyboards.</summary>
internal static class KeyboardCheck
{
    private const int LongestData = 64;

    /// <summary>Passes, or throws <see cref="TelegramRefused"/>.</summary>
    internal static void Check(JsonElement? markup)
    {
        if (markup is not { ValueKind: JsonValueKind.Object } keyboard) return;
        if (!keyboard.TryGetProperty("inline_keyboard", out var rows)) return;
        foreach (var row in rows.EnumerateArray())
            foreach (var button in row.EnumerateArray()) CheckButton(button);
    }

    private static void CheckButton(JsonElement button)
    {
        if (!button.TryGetProperty("text", out var text) || text.GetString() is not { Length: > 0 })
            throw TelegramRefused.Bad("text buttons are unallowed in the inline keyboard");
        if (button.TryGetProperty("callback_data", out var data)
            && Encoding.UTF8.GetByteCount(data.GetString() ?? "") is 0 or > LongestData)
            throw TelegramRefused.Bad("BUTTON_DATA_INVALID");
    }
}
