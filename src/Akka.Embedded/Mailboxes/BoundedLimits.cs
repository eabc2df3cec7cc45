using Akka.Configuration;

namespace Akka.Dispatch;

/// <summary>The two numbers of a bounded mailbox, with Akka.NET's defaults.</summary>
internal static class BoundedLimits
{
    private const int DefaultCapacity = 1000;
    private const int DefaultPushTimeoutSeconds = 10;

    public static (int Capacity, TimeSpan PushTimeout) Read(Config config, string who)
    {
        var capacity = config.GetInt("mailbox-capacity", DefaultCapacity);
        if (capacity < 0) throw new ArgumentException($"The capacity for {who} cannot be negative");
        var timeout = config.GetTimeSpan("mailbox-push-timeout-time", TimeSpan.FromSeconds(DefaultPushTimeoutSeconds));
        if (timeout < TimeSpan.Zero) throw new ArgumentException($"The push time-out for {who} cannot be negative");
        return (capacity, timeout);
    }
}
