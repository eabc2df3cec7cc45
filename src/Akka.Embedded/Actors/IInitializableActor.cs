namespace Akka.Actor;

/// <summary>An actor with something to do between its constructor and its start.</summary>
internal interface IInitializableActor
{
    void Init();
}
