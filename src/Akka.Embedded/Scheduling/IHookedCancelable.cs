namespace Akka.Actor;

/// <summary>A cancelable that tells, so that the scheduler can forget the job before it is due.</summary>
internal interface IHookedCancelable : ICancelable
{
    /// <summary>Whom to tell. Told at once when it is called off already.</summary>
    /// <param name="hook">Whom.</param>
    void Hook(ICancelHook hook);
}
