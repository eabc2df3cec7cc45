using System.Globalization;
using Akka.Dispatch;

namespace Akka.Actor;

/// <summary>
/// The sender of an Ask: completes with the answer, a time-out or a cancellation, whichever is first.
/// </summary>
/// <typeparam name="T">The answer's type.</typeparam>
internal sealed class AskRef<T>(IActorRefProvider provider, TimeSpan timeout)
    : PromiseRef(provider), IHookedCancelable, IRunnable
{
    private readonly TaskCompletionSource<T> _answer = new(Options);
    private ICancelHook? _timer;
    private CancellationTokenRegistration _registration;

    public Task<T> Answer => _answer.Task;

    /// <summary>For the scheduler: an answered Ask needs no time-out.</summary>
    bool ICancelable.IsCancellationRequested => IsTerminated;

    CancellationToken ICancelable.Token => new(IsTerminated);

    internal override bool IsTerminated => _answer.Task.IsCompleted;

    public void CancelWith(CancellationToken token) =>
        _registration = token.Register(() => Finish(() => End(_answer.TrySetCanceled(token))));

    void IRunnable.Run() =>
        Finish(() => End(_answer.TrySetException(new AskTimeoutException(
            string.Create(CultureInfo.InvariantCulture, $"Timeout after {timeout.TotalSeconds} seconds")))));

    void IThreadPoolWorkItem.Execute() => ((IRunnable)this).Run();

    void ICancelable.Cancel() => Finish(() => End(_answer.TrySetCanceled()));

    void ICancelable.Cancel(bool throwOnFirstException) => ((ICancelable)this).Cancel();

    void ICancelable.CancelAfter(TimeSpan delay) => throw new NotSupportedException();

    void ICancelable.CancelAfter(int millisecondsDelay) => throw new NotSupportedException();

    void IHookedCancelable.Hook(ICancelHook hook)
    {
        Volatile.Write(ref _timer, hook);
        Interlocked.MemoryBarrier();
        if (IsTerminated) hook.OnCancelled();
    }

    protected override void TellInternal(object message, IActorRef? sender)
    {
        // The closure is another method's: an answer on the pool allocates nothing.
        if (Home is null) Take(message, sender);
        else TakeAtHome(message, sender);
    }

    private void TakeAtHome(object message, IActorRef? sender) => Finish(() => Take(message, sender));

    private void Finish(Action completion)
    {
        if (Home is { } home) home.Post(completion);
        else completion();
    }

    private void Take(object message, IActorRef? sender)
    {
        var taken = message switch
        {
            T answer => _answer.TrySetResult(answer),
            Status.Failure failure => _answer.TrySetException(failure.Cause),
            _ => _answer.TrySetException(new ArgumentException(
                $"Received message of type [{message.GetType()}] - Ask expected message of type [{typeof(T)}]")),
        };
        End(taken);
        if (!taken && !_answer.Task.IsCanceled) Provider.DeadLetters.Tell(message, sender);
    }

    private void End(bool first)
    {
        if (!first) return;
        Unregister();
        Volatile.Read(ref _timer)?.OnCancelled();
        _registration.Unregister();
    }
}
