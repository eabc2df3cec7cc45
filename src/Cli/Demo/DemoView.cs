namespace ActorNotice.Cli.Demo;

/// <summary>Chooses the view.</summary>
internal static class DemoView
{
    internal static IDemoView Create(bool interactive) => interactive ? new TableView() : new LineView();
}
