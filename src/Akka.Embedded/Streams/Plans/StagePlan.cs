using Akka.Streams.Engine;

namespace Akka.Streams.Plans;

/// <summary>One stage without a value to give.</summary>
internal sealed class StagePlan(Func<StageLogic> make) : IPlan<NotUsed>
{
    /// <inheritdoc />
    public NotUsed Build(Site site, Attributes inherited, out Ports ports)
    {
        var logic = make();
        site.Attach(logic, inherited);
        ports = new Ports(logic.Entrance, logic.Exit);
        return NotUsed.Instance;
    }
}
