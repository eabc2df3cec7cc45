namespace ActorNotice.Notify.Wording;

/// <summary>Words notices in one language and time zone. Pure; may be used from several threads.</summary>
internal sealed class NoticeWriter(WordBook book, TimeZoneInfo zone, PriceDecimals decimals, ChartLink link)
{
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
        switch (notice)
        {
            case SignalNotice signal: book.Signal.Render(ViewOf(signal), ink); break;
            case DigestNotice digest: new DigestWriter(book, zone, decimals).Write(digest, ink); break;
            case AdminItem admin:
                book.Admin(admin.Content.Event).Render(new AdminView(admin.Content, book, zone), ink);
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
        if (notice is not SignalNotice { Signal.Decision.Stream: var stream } || link.For(stream) is not { } target) return;
        ink.NewLine();
        ink.Link(book.Chart, target);
    }

    private SignalView ViewOf(SignalNotice notice)
    {
        var decision = notice.Signal.Decision;
        return new SignalView(decision, book, zone, decimals(decision.Stream.Symbol));
    }
}
