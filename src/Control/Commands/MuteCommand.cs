using System.Globalization;
using ActorNotice.Market;
using ActorNotice.Notify;

namespace ActorNotice.Control.Commands;

/// <summary><c>/mute [SYMBOL] [30m|1h|2d|today]</c>: no signals for a while; without a time until /unmute.</summary>
internal sealed class MuteCommand : ICommand
{
    private const string Today = "today";
    private const int LongestDays = 30;

    /// <inheritdoc/>
    public string Name => "mute";

    /// <inheritdoc/>
    public ControlRole Role => ControlRole.Operator;

    /// <inheritdoc/>
    public string Arguments => "[SYMBOL] [30m|1h|2d|today]";

    /// <inheritdoc/>
    public string Meaning(Tongue tongue) => tongue.Of("신호 음소거", "send no signals for a while");

    /// <inheritdoc/>
    public async Task<Reply> RunAsync(Call call, Rooms rooms)
    {
        var words = call.Words;
        var length = words.IsEmpty ? null : LengthOf(words[^1], rooms);
        if (length is not null) words = words.RemoveAt(words.Length - 1);
        Symbol? only = null;
        if (words.Length > 1 || (words.Length == 1 && (only = SymbolOf(words[0])) is null))
            return new Reply($"/{Name} {Arguments}");
        // A slip of the keyboard would otherwise mute what nobody watches, and the noise goes on.
        if (only is { } symbol && (await rooms.StreamsAsync(symbol.Name)).IsEmpty)
            return await rooms.NotWatchedAsync(symbol.Name);

        var mutes = await rooms.AskAsync<MutesInForce>(new MuteSignals(only, length));
        string[] lines = [.. MuteText.Lines(mutes, rooms.Tongue), .. MuteText.Lasting(mutes, rooms.Tongue)];
        return new Reply(string.Join('\n', lines)) { Outcome = "muted" };
    }

    private static Symbol? SymbolOf(string word) =>
        Symbol.TryParse(word.ToUpperInvariant(), out var symbol) ? symbol : null;

    private static TimeSpan? LengthOf(string word, Rooms rooms)
    {
        if (word == Today) return UntilMidnight(rooms.Ports);
        if (!int.TryParse(word[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        TimeSpan? length = word[^1] switch
        {
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            'd' => TimeSpan.FromDays(count),
            _ => null,
        };
        return length > TimeSpan.Zero && length <= TimeSpan.FromDays(LongestDays) ? length : null;
    }

    private static TimeSpan UntilMidnight(ControlPorts ports)
    {
        var local = TimeZoneInfo.ConvertTime(ports.Time.GetUtcNow(), ports.Zone);
        return TimeSpan.FromDays(1) - local.TimeOfDay;
    }
}
