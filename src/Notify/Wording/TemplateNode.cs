namespace ActorNotice.Notify.Wording;

/// <summary>One piece of a template line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The literal, the tag's name, or the placeholder's name.</param>
/// <param name="Value">The placeholder's value, bound when the template is read; null for the other kinds.</param>
internal readonly record struct TemplateNode<TView>(
    TemplateNodeKind Kind, string Text, Func<TView, string>? Value = null);
