namespace Akka.Actor;

/// <summary>Which actor runs on this thread. Set by the mailbox around a batch, nowhere else.</summary>
internal static class AmbientActor
{
    [ThreadStatic]
    private static IAmbientActor? s_current;

    public static IAmbientActor? Current
    {
        get => s_current;
        set => s_current = value;
    }
}
