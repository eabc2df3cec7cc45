using Akka.Actor;
using Akka.Event;
using Akka.TestKit.Internal;

namespace Akka.TestKit;

/// <summary>
/// The logger of systems under test: prints what no filter picked. Dead letters and unhandled messages pass the filters
/// as warnings.
/// </summary>
public sealed class TestEventListener : DefaultLogger
{
    private readonly List<EventFilterBase> _filters = [];

    /// <inheritdoc />
    protected override bool Receive(object message)
    {
        switch (message)
        {
            case InitializeLogger initialize:
                Subscribe(initialize.LoggingBus);
                Sender.Tell(new LoggerInitialized());
                break;
            case Mute mute:
                _filters.AddRange(mute.Filters);
                break;
            case Unmute unmute:
                foreach (var filter in unmute.Filters) _filters.Remove(filter);
                break;
            case Flush flush:
                flush.Passed.TrySetResult();
                break;
            case LogEvent logEvent:
                if (!IsFiltered(logEvent)) Print(logEvent);
                break;
            case DeadLetter letter:
                OnDeadLetter(letter);
                break;
            case UnhandledMessage unhandled:
                OnUnhandled(unhandled);
                break;
            default:
                Print(new Debug(Context.System.Name, GetType(), message));
                break;
        }

        return true;
    }

    private void Subscribe(LoggingBus bus)
    {
        bus.Subscribe(Self, typeof(Mute));
        bus.Subscribe(Self, typeof(Unmute));
        bus.Subscribe(Self, typeof(Flush));
        bus.Subscribe(Self, typeof(DeadLetter));
        bus.Subscribe(Self, typeof(UnhandledMessage));
    }

    private void OnDeadLetter(DeadLetter letter)
    {
        var source = letter.Recipient.Path.ToString();
        var kind = letter.Recipient.GetType();

        // Filters get the letter itself, so that they can look into it; the log gets its text.
        if (IsFiltered(new Warning(source, kind, letter))) return;
        Print(new Warning(source, kind, $"Received dead letter from {letter.Sender}: {letter.Message}"));
    }

    private void OnUnhandled(UnhandledMessage unhandled)
    {
        var warning = new Warning(
            unhandled.Recipient.Path.ToString(),
            unhandled.Recipient.GetType(),
            $"Unhandled message from {unhandled.Sender}: {unhandled.Message}");
        if (!IsFiltered(warning)) Print(warning);
    }

    // The first filter that picks an event keeps it: one event counts once, also in nested expectations.
    private bool IsFiltered(LogEvent logEvent) => _filters.Exists(filter => filter.Apply(logEvent));
}
