using Akka.Util;

namespace Akka.Streams.Dsl;

/// <content>Instead of failing.</content>
public static partial class FlowOperations
{
    /// <summary>A last element in place of a failure.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="partialFunc">Has it, or not.</param>
    public static Flow<TIn, TOut, TMat> Recover<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, Func<Exception, Option<TOut>> partialFunc) =>
        flow.Then(Ops.Recover(partialFunc));

    /// <summary>Another source in place of a failure.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="partialFunc">Has it, or not.</param>
    /// <param name="attempts">How often; -1 for any number of times.</param>
    public static Flow<TIn, TOut, TMat> RecoverWithRetries<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, Func<Exception, IGraph<SourceShape<TOut>, TMat>?> partialFunc, int attempts) =>
        flow.Then(Ops.RecoverWithRetries(partialFunc, attempts));

    /// <summary>Another failure in place of a failure.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="selector">Makes it.</param>
    public static Flow<TIn, TOut, TMat> SelectError<TIn, TOut, TMat>(
        this Flow<TIn, TOut, TMat> flow, Func<Exception, Exception> selector) =>
        flow.Then(Ops.SelectError<TOut>(selector));
}
