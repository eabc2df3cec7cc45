using System.Text;

namespace Akka.Actor.Internal;

/// <summary>The tree of actors as text.</summary>
internal static class TreePrinter
{
    public static string Print(ActorRefWithCell root)
    {
        var text = new StringBuilder();
        Print(root, 0, text);
        return text.ToString();
    }

    private static void Print(ActorRefWithCell actor, int depth, StringBuilder text)
    {
        text.Append(' ', depth * 2).AppendLine(actor.Path.Name.Length == 0 ? "/" : actor.Path.Name);
        foreach (var child in actor.Children.OfType<ActorRefWithCell>()) Print(child, depth + 1, text);
    }
}
