namespace Akka.Dispatch.SysMsg;

/// <summary>A message of the runtime to itself; it overtakes every user message.</summary>
internal interface ISystemMessage;
