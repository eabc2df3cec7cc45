using Akka.Streams.Engine;

namespace Akka.Streams.Plans;

/// <summary>Graphs that a running stage builds beside itself, on the same island.</summary>
internal static class SubGraphs
{
    /// <summary>Runs a source into an inlet.</summary>
    /// <param name="inlet">Of a running stage.</param>
    /// <param name="source">The source.</param>
    /// <param name="attributes">Its settings.</param>
    public static void FeedFrom(this Inlet inlet, IPlan source, Attributes attributes) =>
        Build(inlet, source, attributes, ports => ports.Out.ConnectTo(inlet));

    /// <summary>Runs an outlet into a sink.</summary>
    /// <param name="outlet">Of a running stage.</param>
    /// <param name="sink">The sink.</param>
    /// <param name="attributes">Its settings.</param>
    public static void DrainInto(this Outlet outlet, IPlan sink, Attributes attributes) =>
        Build(outlet, sink, attributes, ports => outlet.ConnectTo(ports.In));

    /// <summary>Runs an outlet through a flow into an inlet.</summary>
    /// <param name="outlet">Of a running stage.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="inlet">Of a running stage.</param>
    /// <param name="attributes">The flow's settings.</param>
    public static void RunThrough(this Outlet outlet, IPlan flow, Inlet inlet, Attributes attributes) =>
        Build(outlet, flow, attributes, ports =>
        {
            outlet.ConnectTo(ports.In);
            ports.Out.ConnectTo(inlet);
        });

    /// <summary>Runs a graph that needs no connection.</summary>
    /// <param name="stage">A running stage.</param>
    /// <param name="graph">The graph.</param>
    /// <param name="attributes">Its settings.</param>
    public static void RunBeside(this StageLogic stage, IPlan graph, Attributes attributes) =>
        Build(stage.Interpreter, graph, attributes, static _ => { });

    private static void Build(Port port, IPlan graph, Attributes attributes, Action<Ports> connect) =>
        Build(port.Owner.Interpreter, graph, attributes, connect);

    private static void Build(Interpreter island, IPlan graph, Attributes attributes, Action<Ports> connect)
    {
        var site = new Site(island);
        try
        {
            // A graph that is half built would keep the island alive for ever.
            connect(graph.Build(site, attributes));
            site.Start();
        }
        catch
        {
            site.Abandon();
            throw;
        }
    }
}
