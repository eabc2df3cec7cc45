using Akka.Streams.Engine;

namespace Akka.Streams.Plans;

/// <summary>Where a graph is built: an island, and the further islands that the graph turns out to need.</summary>
internal sealed class Site
{
    private readonly List<Interpreter> _opened;
    private readonly List<StageLogic> _attached = [];

    /// <summary>On an island that is there.</summary>
    /// <param name="island">The island.</param>
    public Site(Interpreter island)
        : this(island, [])
    {
    }

    private Site(Interpreter island, List<Interpreter> opened) => (Island, _opened) = (island, opened);

    public Interpreter Island { get; }

    /// <summary>On an island of its own.</summary>
    /// <param name="islands">Where it comes from.</param>
    /// <param name="attributes">The whole graph's settings.</param>
    public static Site OnNewIsland(IIslands islands, Attributes attributes)
    {
        var island = islands.Open(attributes);
        return new Site(island, [island]);
    }

    /// <summary>A place on one more island.</summary>
    /// <param name="attributes">Its settings.</param>
    public Site OpenIsland(Attributes attributes)
    {
        var island = Island.Islands.Open(attributes);
        _opened.Add(island);
        return new Site(island, _opened);
    }

    /// <summary>Takes a stage in.</summary>
    /// <param name="logic">The stage.</param>
    /// <param name="attributes">Its settings.</param>
    public void Attach(StageLogic logic, Attributes attributes)
    {
        _attached.Add(logic);
        Island.Attach(logic, attributes);
    }

    // Not before: a stage that starts may push at once, through all that it is connected to.
    /// <summary>All is built: the islands that were opened start.</summary>
    public void Start() => _opened.ForEach(static island => island.Actor.Tell(StartIsland.Instance, null));

    /// <summary>Building failed: what was built goes.</summary>
    public void Abandon()
    {
        _attached.ForEach(Island.Detach);
        _opened.ForEach(static island => island.Islands.System.Stop(island.Actor));
    }
}
