namespace Akka.Streams.Engine;

/// <summary>What a connection may have to deliver.</summary>
internal enum Delivery
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>Demand, to the sending stage.</summary>
    Pull,

    /// <summary>An element, to the receiving stage.</summary>
    Push,

    /// <summary>The end or the failure, to the receiving stage.</summary>
    End,

    /// <summary>The cancellation, to the sending stage.</summary>
    Cancellation,
}
