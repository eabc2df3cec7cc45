namespace Akka.Dispatch.SysMsg;

/// <summary>A runtime message, and a link of the one system queue it is sent to.</summary>
internal abstract class SystemMessage : ISystemMessage
{
    /// <summary>The mailbox's link; belongs to <see cref="SystemQueue"/>.</summary>
    internal SystemMessage? Next { get; set; }
}
