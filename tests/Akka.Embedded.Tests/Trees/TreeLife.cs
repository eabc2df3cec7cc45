namespace Akka.Embedded.Tests.Trees;

/// <summary>Where one incarnation is in its life, and what may come next. The rules of hooks as a table.</summary>
public enum TreeLife
{
    /// <summary>No instance: not made yet, its constructor failed, or its first PreStart did.</summary>
    Nothing,

    /// <summary>Constructed; PreStart is next.</summary>
    Made,

    Running,

    /// <summary>PreRestart was called; the next instance comes when the children are gone.</summary>
    Restarting,

    /// <summary>Constructed anew; PostRestart is next.</summary>
    Remade,

    /// <summary>PostRestart was called, which may call PreStart.</summary>
    Restarted,

    /// <summary>PostRestart failed: a restart comes without PreRestart.</summary>
    Half,

    Ended,

    /// <summary>Against the rules.</summary>
    Wrong,
}

public static class TreeLives
{
    /// <summary>The life after a hook or a message.</summary>
    public static TreeLife After(this TreeLife life, Happening what, bool failed) => (life, what) switch
    {
        (TreeLife.Nothing, Happening.Constructor) => failed ? TreeLife.Nothing : TreeLife.Made,
        (TreeLife.Made, Happening.PreStart) => failed ? TreeLife.Nothing : TreeLife.Running,
        (TreeLife.Running or TreeLife.Restarted, Happening.Message) => TreeLife.Running,
        (TreeLife.Running or TreeLife.Restarted, Happening.PreRestart) => TreeLife.Restarting,
        (TreeLife.Running or TreeLife.Restarted or TreeLife.Restarting or TreeLife.Half, Happening.PostStop) =>
            TreeLife.Ended,
        (TreeLife.Restarting, Happening.StopInRestart) => TreeLife.Restarting,
        (TreeLife.Restarting or TreeLife.Half, Happening.Constructor) => failed ? TreeLife.Nothing : TreeLife.Remade,
        (TreeLife.Remade, Happening.PostRestart) => failed ? TreeLife.Half : TreeLife.Restarted,
        (TreeLife.Restarted, Happening.PreStart) => failed ? TreeLife.Half : TreeLife.Running,
        (TreeLife.Half, Happening.Message) => TreeLife.Half,
        (_, Happening.Watched or Happening.Unwatched or Happening.Terminated or Happening.Decided) => life,
        _ => TreeLife.Wrong,
    };
}
