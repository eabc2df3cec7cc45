using System.Collections.Immutable;
using ActorNotice.Hocon;
using ActorNotice.Notify;

namespace ActorNotice.Control.Commands;

/// <summary>Every command.</summary>
internal sealed class CommandBook
{
    private readonly ImmutableArray<ICommand> _commands;

    internal CommandBook() => _commands =
    [
        new StatusCommand(), new SymbolsCommand(), new BandsCommand(), new WhyCommand(), new ChartCommand(),
        new WatchCommand(isAdding: true), new WatchCommand(isAdding: false), new SetCommand(),
        new MuteCommand(), new UnmuteCommand(), new QuietCommand(), new PauseCommand(), new ResumeCommand(),
        new LastCommand(), new StatsCommand(), new VersionCommand(), new HelpCommand(this),
    ];

    /// <summary>The menu of Telegram's apps.</summary>
    internal ImmutableArray<BotCommand> Menu(Tongue tongue) =>
        [.. _commands.Select(command => new BotCommand(command.Name, command.Meaning(tongue)))];

    /// <summary>What a role may ask for.</summary>
    internal IEnumerable<ICommand> Of(ControlRole role) => _commands.Where(command => command.Role <= role);

    /// <summary>A command by its name; null for none.</summary>
    internal ICommand? Find(string name) => _commands.FirstOrDefault(command => command.Name == name);

    /// <summary>The command that was meant; null when none is near.</summary>
    internal string? Nearest(string name) =>
        HoconSuggestions.Nearest(name, _commands.Select(static command => command.Name));
}
