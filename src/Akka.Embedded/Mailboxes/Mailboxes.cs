using System.Collections.Concurrent;
using System.Reflection;
using Akka.Actor;
using Akka.Configuration;
using Akka.Util;

namespace Akka.Dispatch;

/// <summary>The system's mailboxes by name, and which of them an actor gets.</summary>
internal sealed class Mailboxes(Settings settings)
{
    private readonly ConcurrentDictionary<string, MailboxType> _types = new();
    private readonly ConcurrentDictionary<Type, MailboxType> _byActor = new();
    private readonly Config _config = settings.Given;

    /// <summary>
    /// The mailbox of an actor. The first that is given wins: by its props or deployment, by its dispatcher, by what
    /// its class requires, by default.
    /// </summary>
    /// <param name="props">How it is made.</param>
    /// <param name="dispatcher">Where it has its turns.</param>
    /// <exception cref="ConfigurationException">None of that name, or one that does not do.</exception>
    public MailboxType For(Props props, MessageDispatcher dispatcher)
    {
        if (props.Mailbox.Length > 0) return Checked(Lookup(props.Mailbox), props.Type);
        // Only for an actor that names its dispatcher: the default dispatcher's mailbox would be everybody's.
        if (props.Dispatcher.Length > 0 && dispatcher.Configurator.Config.HasPath("mailbox-type"))
            return Checked(FromBlock(dispatcher.Id, dispatcher.Configurator.Config), props.Type);

        // Nearly every actor comes along here, so its class is looked at once.
        return _byActor.TryGetValue(props.Type, out var known) ? known : _byActor.GetOrAdd(props.Type, ForClass);
    }

    /// <summary>A mailbox by name.</summary>
    /// <param name="id">Its path in the configuration.</param>
    /// <exception cref="ConfigurationException">There is none of that name.</exception>
    public MailboxType Lookup(string id) => _types.GetOrAdd(id, Make);

    private MailboxType ForClass(Type actor) =>
        MailboxRequirement.Of(actor) is { } required
            ? Checked(Lookup(IdFor(required)), actor)
            : Lookup(MailboxIds.Default);

    private string IdFor(Type semantics)
    {
        var name = semantics.FullName ?? semantics.Name;
        return _config.GetString($"{MailboxIds.Requirements}.\"{name}\"")
            ?? MailboxIds.For(name)
            ?? throw new ConfigurationException($"Mailbox Mapping for [{name}] not configured");
    }

    private MailboxType Make(string id)
    {
        if (MailboxIds.TypeOf(id) is { } builtIn && !_config.HasPath(id)) return Make(builtIn, id, Defaults());
        if (!_config.HasPath(id)) throw new ConfigurationException($"Mailbox Type [{id}] not configured");
        return FromBlock(id, _config.GetConfig(id) ?? Config.Empty);
    }

    private MailboxType FromBlock(string id, Config own)
    {
        var block = own.SafeWithFallback(Defaults()) ?? own;
        // A built-in mailbox may be given other limits without naming its type again.
        if (own.GetString("mailbox-type") is null && MailboxIds.TypeOf(id) is { } builtIn)
            return Make(builtIn, id, block);
        if (block.GetString("mailbox-type") is not { Length: > 0 } name)
            throw new ConfigurationException($"The setting mailbox-type defined in [{id}] is empty");
        var type = TypeNames.Find(name) ?? throw new ConfigurationException(
            $"Found mailbox-type [{name}] in configuration for [{id}], but could not find that type in any "
            + "loaded assemblies.");
        return Make(type, id, block);
    }

    /// <summary>Limits that a block does not name come from the default mailbox.</summary>
    private Config Defaults() => _config.GetConfig(MailboxIds.Default) ?? Config.Empty;

    private MailboxType Make(Type type, string id, Config block)
    {
        // Without reflection for the one that every system needs.
        if (type == typeof(UnboundedMailbox)) return new UnboundedMailbox(settings, block);
        try
        {
            return Activator.CreateInstance(type, settings, block) as MailboxType
                ?? throw new ConfigurationException($"Mailbox [{id}]: [{type}] is not a MailboxType");
        }
        catch (Exception wrong) when (wrong is TargetInvocationException or MissingMethodException)
        {
            // No such constructor, or settings that it does not take.
            var why = wrong.InnerException ?? wrong;
            throw new ConfigurationException($"Mailbox [{id}]: {why.Message}", why);
        }
    }

    private static MailboxType Checked(MailboxType mailbox, Type actor)
    {
        if (MailboxRequirement.Of(actor) is not { } required) return mailbox;
        // A mailbox that does not say what it makes is trusted.
        var queue = MailboxRequirement.QueueOf(mailbox.GetType());
        if (queue is null || required.IsAssignableFrom(queue)) return mailbox;
        throw new ConfigurationException(
            $"produced message queue type of [{queue}] does not fulfill requirement for actor class [{actor}]. "
            + $"Must be a subclass of [{required}]");
    }
}
