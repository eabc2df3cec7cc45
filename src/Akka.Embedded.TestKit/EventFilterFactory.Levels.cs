using System.Text.RegularExpressions;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <content>Filters by level.</content>
public sealed partial class EventFilterFactory
{
    /// <summary>Debug events.</summary>
    /// <param name="message">The whole text.</param>
    /// <param name="start">How it starts.</param>
    /// <param name="contains">What is in it.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Debug(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.DebugLevel, message, start, contains, source);

    /// <summary>Debug events.</summary>
    /// <param name="pattern">Found in the text.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Debug(Regex pattern, string? source = null) =>
        ForLogLevel(LogLevel.DebugLevel, pattern, source);

    /// <summary>Info events.</summary>
    /// <param name="message">The whole text.</param>
    /// <param name="start">How it starts.</param>
    /// <param name="contains">What is in it.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Info(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.InfoLevel, message, start, contains, source);

    /// <summary>Info events.</summary>
    /// <param name="pattern">Found in the text.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Info(Regex pattern, string? source = null) =>
        ForLogLevel(LogLevel.InfoLevel, pattern, source);

    /// <summary>Warnings.</summary>
    /// <param name="message">The whole text.</param>
    /// <param name="start">How it starts.</param>
    /// <param name="contains">What is in it.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Warning(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        ForLogLevel(LogLevel.WarningLevel, message, start, contains, source);

    /// <summary>Warnings.</summary>
    /// <param name="pattern">Found in the text.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Warning(Regex pattern, string? source = null) =>
        ForLogLevel(LogLevel.WarningLevel, pattern, source);

    /// <summary>Errors, with or without an exception.</summary>
    /// <param name="message">The whole text of the event or its exception.</param>
    /// <param name="start">How it starts.</param>
    /// <param name="contains">What is in it.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Error(
        string? message = null, string? start = null, string? contains = null, string? source = null) =>
        With(new ErrorFilter(null, Text(message, start, contains), From(source), false));

    /// <summary>Errors, with or without an exception.</summary>
    /// <param name="pattern">Found in the text of the event or its exception.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier Error(Regex pattern, string? source = null) =>
        With(new ErrorFilter(null, TextMatcher.Matching(pattern), From(source), false));

    /// <summary>Events of one level.</summary>
    /// <param name="logLevel">The level.</param>
    /// <param name="message">The whole text.</param>
    /// <param name="start">How it starts.</param>
    /// <param name="contains">What is in it.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier ForLogLevel(
        LogLevel logLevel, string? message = null, string? start = null, string? contains = null,
        string? source = null) =>
        logLevel == LogLevel.ErrorLevel
            ? Error(message, start, contains, source)
            : With(new LevelFilter(logLevel, Text(message, start, contains), From(source)));

    /// <summary>Events of one level.</summary>
    /// <param name="logLevel">The level.</param>
    /// <param name="pattern">Found in the text.</param>
    /// <param name="source">Who logged.</param>
    public IEventFilterApplier ForLogLevel(LogLevel logLevel, Regex pattern, string? source = null) =>
        logLevel == LogLevel.ErrorLevel
            ? Error(pattern, source)
            : With(new LevelFilter(logLevel, TextMatcher.Matching(pattern), From(source)));
}
