namespace ActorNotice.Control;

/// <summary>What a person may do; each role may do what those before it may.</summary>
public enum ControlRole
{
    /// <summary>Look.</summary>
    Viewer,

    /// <summary>Mute, pause and resume.</summary>
    Operator,

    /// <summary>Everything, leaving a halt included.</summary>
    Admin,
}
