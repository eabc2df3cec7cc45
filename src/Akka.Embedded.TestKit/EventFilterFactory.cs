using System.Text.RegularExpressions;
using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// Makes event filters. Of message, start and contains the first given counts, without regard to case; a source is a
/// log source, or an actor's path with or without address or "/user/".
/// </summary>
public sealed partial class EventFilterFactory
{
    private readonly TestKitBase _testKit;
    private readonly ActorSystem _system;
    private readonly IReadOnlyList<EventFilterBase> _filters;

    /// <summary>Filters for a kit's system.</summary>
    /// <param name="testkit">The kit.</param>
    public EventFilterFactory(TestKitBase testkit)
        : this(testkit, testkit.Sys)
    {
    }

    /// <summary>Filters for another system.</summary>
    /// <param name="testkit">The kit.</param>
    /// <param name="system">The system; its logger must be a <see cref="TestEventListener"/>.</param>
    public EventFilterFactory(TestKitBase testkit, ActorSystem system)
        : this(testkit, system, [])
    {
    }

    internal EventFilterFactory(TestKitBase testkit, ActorSystem system, IReadOnlyList<EventFilterBase> filters)
    {
        _testKit = testkit;
        _system = system;
        _filters = filters;
    }

    /// <summary>Events that a function picks.</summary>
    /// <param name="predicate">The function.</param>
    public IEventFilterApplier Custom(Predicate<LogEvent> predicate) => With(new CustomFilter(predicate));

    /// <summary>Events of one class that a function picks.</summary>
    /// <typeparam name="TLogEvent">The class.</typeparam>
    /// <param name="predicate">The function.</param>
    public IEventFilterApplier Custom<TLogEvent>(Predicate<TLogEvent> predicate)
        where TLogEvent : LogEvent =>
        With(new CustomFilter(logEvent => logEvent is TLogEvent typed && predicate(typed)));

    /// <summary>Errors with an exception.</summary>
    /// <typeparam name="TException">Its type or a base.</typeparam>
    /// <param name="message">The whole text of the event or the exception.</param>
    /// <param name="start">How it starts.</param>
    /// <param name="contains">What is in it.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Exception<TException>(
        string? message = null, string? start = null, string? contains = null, string? source = null)
        where TException : Exception =>
        Exception(typeof(TException), message, start, contains, source);

    /// <summary>Errors with an exception.</summary>
    /// <typeparam name="TException">Its type or a base.</typeparam>
    /// <param name="pattern">Found in the text of the event or the exception.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Exception<TException>(Regex pattern, string? source = null)
        where TException : Exception =>
        Exception(typeof(TException), pattern, source);

    /// <summary>Errors with an exception.</summary>
    /// <param name="exceptionType">Its type or a base.</param>
    /// <param name="message">The whole text of the event or the exception.</param>
    /// <param name="start">How it starts.</param>
    /// <param name="contains">What is in it.</param>
    /// <param name="source">Who logged.</param>
    /// <param name="checkInnerExceptions">Whether inner exceptions count too.</param>
    public IEventFilterApplier Exception(
        Type exceptionType, string? message = null, string? start = null, string? contains = null,
        string? source = null, bool checkInnerExceptions = false) =>
        With(new ErrorFilter(exceptionType, Text(message, start, contains), From(source), checkInnerExceptions));

    /// <summary>Errors with an exception.</summary>
    /// <param name="exceptionType">Its type or a base.</param>
    /// <param name="pattern">Found in the text of the event or the exception.</param>
    /// <param name="source">Who logged.</param>
    /// <param name="checkInnerExceptions">Whether inner exceptions count too.</param>
    public IEventFilterApplier Exception(
        Type exceptionType, Regex pattern, string? source = null, bool checkInnerExceptions = false) =>
        With(new ErrorFilter(exceptionType, TextMatcher.Matching(pattern), From(source), checkInnerExceptions));

    private static IStringMatcher Text(string? message, string? start, string? contains) =>
        message is not null ? TextMatcher.EqualTo(message)
        : start is not null ? TextMatcher.StartingWith(start)
        : contains is not null ? TextMatcher.Containing(contains)
        : MatchesAll.Instance;

    private static SourceMatcher? From(string? source) => source is null ? null : new SourceMatcher(source);

    private EventFilterApplier With(EventFilterBase filter) => new(_testKit, _system, [.. _filters, filter]);
}
