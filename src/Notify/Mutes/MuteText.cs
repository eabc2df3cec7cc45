using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ActorNotice.Market;

namespace ActorNotice.Notify.Mutes;

/// <summary>
/// A <see cref="MuteRecord"/> as a few lines of text: a head, one line a mute, the quiet hours, and a check over the
/// lines before it. What is not exactly so is refused as a whole: half of what was muted would be a surprise. Pure.
/// </summary>
internal static class MuteText
{
    private const string Head = "actornotice mutes 1";
    private const string All = "*";
    private const string Unmuted = "unmuted";
    private const string Quiet = "quiet";
    private const string Off = "off";
    private const string Check = "check ";
    private const string Time = "HH:mm";
    private const int CheckDigits = 16;

    /// <summary>The bytes of a record.</summary>
    internal static byte[] Encode(MuteRecord record)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var mute in record.Mutes)
            text.Append(mute.Only?.Name ?? All).Append(' ')
                .Append(mute.Until?.ToString("O", CultureInfo.InvariantCulture) ?? Unmuted).Append('\n');
        if (record.Quiet is { } quiet) text.Append(Quiet).Append(' ').Append(Of(quiet)).Append('\n');
        var lines = text.ToString();
        return Encoding.UTF8.GetBytes($"{lines}{Check}{CheckOf(lines)}\n");
    }

    /// <summary>The record; null when the bytes are not as <see cref="Encode"/> makes them. No bytes are no
    /// mutes.</summary>
    internal static MuteRecord? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return MuteRecord.None;
        var text = Encoding.UTF8.GetString(bytes);
        var at = text.LastIndexOf(Check, StringComparison.Ordinal);
        if (at < 0 || text[(at + Check.Length)..] != CheckOf(text[..at]) + "\n") return null;
        var lines = text[..at].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines is [Head, .. var rest] ? Read(rest) : null;
    }

    private static MuteRecord? Read(string[] lines)
    {
        var (mutes, quiet) = (ImmutableArray.CreateBuilder<LastingMute>(), (SetQuietHours?)null);
        foreach (var line in lines)
        {
            if (line.Split(' ') is not [var what, var until]) return null;
            if (what == Quiet && HoursOf(until) is { } hours) quiet = hours;
            else if (MuteOf(what, until) is { } mute) mutes.Add(mute);
            else return null;
        }

        return new MuteRecord(mutes.ToImmutable(), quiet);
    }

    private static LastingMute? MuteOf(string what, string until)
    {
        Symbol? only = null;
        if (what != All)
        {
            if (!Symbol.TryParse(what, out var symbol)) return null;
            only = symbol;
        }

        if (until == Unmuted) return new LastingMute(only, null);
        return DateTimeOffset.TryParseExact(until, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            ? new LastingMute(only, end) : null;
    }

    private static SetQuietHours? HoursOf(string text)
    {
        if (text == Off) return new SetQuietHours(null, null);
        return text.Split('-') is [var first, var last] && TimeOf(first) is { } from && TimeOf(last) is { } to
            ? new SetQuietHours(from, to) : null;
    }

    private static TimeOnly? TimeOf(string text) =>
        TimeOnly.TryParseExact(text, Time, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time : null;

    private static string Of(SetQuietHours hours) => hours is { From: { } from, To: { } to }
        ? string.Create(CultureInfo.InvariantCulture, $"{from:HH:mm}-{to:HH:mm}") : Off;

    // Against slips of a disk or an editor; who may write the file may mute by it.
    private static string CheckOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..CheckDigits];
}
