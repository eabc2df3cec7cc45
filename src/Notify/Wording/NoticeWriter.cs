namespace ActorNotice.Notify.Wording;

/// <summary>Words notices in one language and time zone at a time. May be used from several threads.</summary>
internal sealed class NoticeWriter(WordBook book, TimeZoneInfo zone, PriceDecimals decimals, ChartLink link)
{
    // replaced as one, so that no notice is half in one language
    private volatile Style _style = new(book, zone);

    /// <summary>The language now.</summary>
    public NoticeLanguage Language => _style.Book.Language;

    /// <summary>In which times are shown now.</summary>
    public TimeZoneInfo Zone => _style.Zone;

    /// <summary>Other words and another zone from now on.</summary>
    public void Reword(WordBook words, TimeZoneInfo where) => _style = new Style(words, where);

    /// <summary>For Telegram.</summary>
    public TelegramHtml Html(Notice notice, DeliveryMarks marks)
    {
        var ink = new TelegramHtml.Ink();
        Write(notice, marks, ink);
        WriteLink(notice, ink);
        return ink.ToHtml();
    }

    /// <summary>For a terminal, a log, or where markup was refused.</summary>
    public string Plain(Notice notice, DeliveryMarks marks)
    {
        var ink = new PlainInk();
        Write(notice, marks, ink);
        return ink.ToString();
    }

    private void Write(Notice notice, DeliveryMarks marks, ITextInk ink)
    {
        var style = _style;
        var book = style.Book;
        switch (notice)
        {
            case SignalNotice signal: book.Signal.Render(ViewOf(signal, style), ink); break;
            case DigestNotice digest: new DigestWriter(book, style.Zone, decimals).Write(digest, ink); break;
            case ReferenceItem item: new ReferenceWriter(book, style.Zone, decimals).Write(item, ink); break;
            case ReferenceDigest many: new ReferenceWriter(book, style.Zone, decimals).Write(many, ink); break;
            case AdminItem admin:
                book.Admin(admin.Content.Event).Render(new AdminView(admin.Content, book, style.Zone), ink);
                break;
            default: throw new ArgumentException($"no text for {notice.GetType().Name}", nameof(notice));
        }

        if (marks.Late is { } late)
        {
            ink.NewLine();
            book.Late.Render(late, ink);
        }

        if (!marks.IsRepeat) return;
        ink.NewLine();
        book.Repeat.Render(0, ink);
    }

    // A terminal is no place to press on something.
    private void WriteLink(Notice notice, TelegramHtml.Ink ink)
    {
        if (notice.Stream is not { } stream || link.For(stream) is not { } target) return;
        ink.NewLine();
        ink.Link(_style.Book.Chart, target);
    }

    private SignalView ViewOf(SignalNotice notice, Style style)
    {
        var decision = notice.Signal.Decision;
        return new SignalView(decision, style.Book, style.Zone, decimals(decision.Stream.Symbol));
    }

    private sealed record Style(WordBook Book, TimeZoneInfo Zone);
}
