namespace Akka.Streams.Dsl;

/// <content>Instead of failing.</content>
public static partial class SubFlowOperations
{
    /// <summary>Another source in place of a failure.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="partialFunc">Has it, or not.</param>
    /// <param name="attempts">How often; -1 for any number of times.</param>
    public static SubFlow<TOut, TMat, TClosed> RecoverWithRetries<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Func<Exception, IGraph<SourceShape<TOut>, TMat>?> partialFunc,
        int attempts) =>
        flow.Then(Ops.RecoverWithRetries(partialFunc, attempts));

    /// <summary>Another failure in place of a failure.</summary>
    /// <param name="flow">The substreams.</param>
    /// <param name="selector">Makes it.</param>
    public static SubFlow<TOut, TMat, TClosed> SelectError<TOut, TMat, TClosed>(
        this SubFlow<TOut, TMat, TClosed> flow, Func<Exception, Exception> selector) =>
        flow.Then(Ops.SelectError<TOut>(selector));
}
