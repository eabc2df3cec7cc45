namespace Akka.Streams.Engine;

/// <summary>Connects two islands: by messages, with a bounded number of elements on the way.</summary>
internal static class Crossing<T>
{
    /// <summary>Builds both sides.</summary>
    /// <param name="here">Where elements come from.</param>
    /// <param name="there">Where they go.</param>
    /// <param name="bound">How many may be on the way.</param>
    /// <param name="attributes">The settings of the two stages.</param>
    /// <returns>The inlet here and the outlet there.</returns>
    public static (Inlet Departure, Outlet Arrival) Between(
        Interpreter here, Interpreter there, int bound, Attributes attributes)
    {
        var departure = new Departure<T>();
        var arrival = new Arrival<T>(departure, bound);
        departure.GoesTo(arrival);
        here.Attach(departure, attributes);
        there.Attach(arrival, attributes);
        return (departure.Entrance, arrival.Exit);
    }
}
