namespace ActorNotice.Notify.Wording;

/// <summary>Words notices in one language and time zone at a time. May be used from several threads.</summary>
internal sealed class NoticeWriter(WordBook book, TimeZoneInfo zone, PriceDecimals decimals)
{
    // replaced as one, so that no notice is half in one language
    private volatile Style _style = new(book, zone);

    /// <summary>Other words and another zone from now on.</summary>
    public void Reword(WordBook words, TimeZoneInfo where) => _style = new Style(words, where);

    /// <summary>For Telegram.</summary>
    public TelegramHtml Html(Notice notice, bool isRepeat)
    {
        var ink = new TelegramHtml.Ink();
        Write(notice, isRepeat, ink);
        return ink.ToHtml();
    }

    /// <summary>For a terminal, a log, or where markup was refused.</summary>
    public string Plain(Notice notice, bool isRepeat)
    {
        var ink = new PlainInk();
        Write(notice, isRepeat, ink);
        return ink.ToString();
    }

    private void Write(Notice notice, bool isRepeat, ITextInk ink)
    {
        var style = _style;
        var book = style.Book;
        switch (notice)
        {
            case SignalNotice signal: book.Signal.Render(ViewOf(signal, style), ink); break;
            case AdminItem admin:
                book.Admin(admin.Content.Event).Render(new AdminView(admin.Content, book, style.Zone), ink);
                break;
            default: throw new ArgumentException($"no text for {notice.GetType().Name}", nameof(notice));
        }

        if (!isRepeat) return;
        ink.NewLine();
        book.Repeat.Render(0, ink);
    }

    private SignalView ViewOf(SignalNotice notice, Style style)
    {
        var decision = notice.Signal.Decision;
        return new SignalView(decision, style.Book, style.Zone, decimals(decision.Stream.Symbol));
    }

    private sealed record Style(WordBook Book, TimeZoneInfo Zone);
}
