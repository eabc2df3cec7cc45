namespace Akka.Streams.Engine;

/// <summary>A stage with two inlets, for those who connect it.</summary>
internal interface IFanIn
{
    StageLogic Logic { get; }

    Inlet First { get; }

    Inlet Second { get; }

    Outlet Joined { get; }
}
