using System.Collections.Immutable;
using ActorNotice.Signals;

namespace ActorNotice.Control;

// What the room says to everyone.

/// <summary>Control → EventStream: no command can arrive any more, so nobody can resume a halted service.</summary>
/// <param name="Reason">One line for people, without secrets.</param>
public sealed record ControlLost(string Reason);

/// <summary>Control → settings: how is this setting written? Answered with <see cref="SettingValue"/>.</summary>
/// <param name="Path">Below <c>actornotice</c>.</param>
public sealed record SettingQuery(string Path);

/// <summary>Settings → Control: as it is in force or will be with the next reading.</summary>
/// <param name="Value">Null when there is no such setting.</param>
public sealed record SettingValue(string? Value);

/// <summary>Control → settings: what would change? Nothing does. Answered with <see cref="SettingTrial"/>.</summary>
/// <param name="Path">Below <c>actornotice</c>; only <c>watch.*</c> can be set so.</param>
/// <param name="Value">The new value; null = what the settings file says.</param>
public sealed record TrySetting(string Path, string? Value);

/// <summary>Settings → Control: what would change.</summary>
/// <param name="Changes">One line each; empty when there are problems or nothing would change.</param>
/// <param name="Problems">Why it is not possible; each one line.</param>
/// <param name="Preview">What other numbers would have decided on the candles in the windows; null when it makes no
/// difference there.</param>
public sealed record SettingTrial(
    ImmutableArray<string> Changes, ImmutableArray<string> Problems, RuleTrial? Preview = null);

/// <summary>Control → settings: write it into the override file, from which it takes effect like an edit of the
/// settings file. Answered with <see cref="SettingTrial"/>; without problems it is written.</summary>
/// <param name="Path">Below <c>actornotice</c>.</param>
/// <param name="Value">The new value; null = what the settings file says.</param>
/// <param name="By">Who.</param>
public sealed record ChangeSetting(string Path, string? Value, string By);
