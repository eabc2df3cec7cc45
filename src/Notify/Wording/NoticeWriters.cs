namespace ActorNotice.Notify.Wording;

/// <summary>The writers of all channels: one for those that follow <c>notify.language</c>, one a language for those with their
/// own. Made at the start; the languages' texts come from the settings.</summary>
internal sealed class NoticeWriters
{
    private readonly NotifySettings _settings;
    private readonly PriceDecimals _decimals;
    private readonly Dictionary<NoticeLanguage, NoticeWriter> _own = [];

    /// <summary>For valid settings.</summary>
    internal NoticeWriters(NotifySettings settings, PriceDecimals decimals)
    {
        (_settings, _decimals) = (settings, decimals);
        Main = Make(settings.Language);
    }

    /// <summary>Of the channels without a language of their own.</summary>
    internal NoticeWriter Main { get; }

    /// <summary>The writer in a language; null = as <see cref="Main"/>.</summary>
    internal NoticeWriter For(NoticeLanguage? language)
    {
        if (language is not { } own) return Main;
        if (!_own.TryGetValue(own, out var writer)) _own[own] = writer = Make(own);
        return writer;
    }

    /// <summary>Another language for those that follow it, another zone for all; also for what waits already.</summary>
    internal void Reword(NoticeLanguage language, TimeZoneInfo zone)
    {
        Main.Reword(BookOf(language), zone);
        foreach (var (own, writer) in _own) writer.Reword(BookOf(own), zone);
    }

    private NoticeWriter Make(NoticeLanguage language) => new(
        BookOf(language), TimeZoneInfo.FindSystemTimeZoneById(_settings.TimeZone), _decimals, new ChartLink(_settings.ChartLink));

    private WordBook BookOf(NoticeLanguage language) =>
        WordBook.TryCreate(language, _settings.Templates.Of(language), out var book) is [var first, ..]
            ? throw new FormatException($"{first.Key}: {first.Problem}")
            : book;
}
