using System.Collections.Immutable;

namespace ActorNotice.Notify.Wording;

/// <summary>Mutes by name, in the start notice.</summary>
internal static class MutedText
{
    private const int MostNamed = 20;

    /// <summary>The names with what is left, shortened; empty for none.</summary>
    public static string Of(ImmutableArray<MuteInForce> mutes, WordBook book)
    {
        if (mutes.IsEmpty) return "";
        var named = string.Join(", ", mutes.Take(MostNamed).Select(mute => Of(mute, book)));
        if (mutes.Length > MostNamed) named += book.MoreStreams.Plain(mutes.Length - MostNamed);
        return book.Muted.Plain(named);
    }

    private static string Of(MuteInForce mute, WordBook book)
    {
        var what = mute.Only?.Name ?? book.MutedAll;
        return $"{what} ({(mute.Left is { } left ? book.MutedLeft.Plain(left) : book.MutedEndless)})";
    }
}
