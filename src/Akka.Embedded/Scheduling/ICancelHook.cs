namespace Akka.Actor;

/// <summary>Wants to know at once when something is called off.</summary>
internal interface ICancelHook
{
    void OnCancelled();
}
