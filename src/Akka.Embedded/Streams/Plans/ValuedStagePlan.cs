using Akka.Streams.Engine;

namespace Akka.Streams.Plans;

/// <summary>One stage with a value.</summary>
/// <param name="make">Makes both; is given the islands, for values that need the actor system.</param>
internal sealed class ValuedStagePlan<TMat>(Func<IIslands, (StageLogic Logic, TMat Value)> make) : IPlan<TMat>
{
    /// <inheritdoc />
    public TMat Build(Site site, Attributes inherited, out Ports ports)
    {
        var (logic, value) = make(site.Island.Islands);
        site.Attach(logic, inherited);
        ports = new Ports(logic.Entrance, logic.Exit);
        return value;
    }
}
