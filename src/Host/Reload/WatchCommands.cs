using System.Collections.Immutable;
using ActorNotice.Hocon;

namespace ActorNotice.Host.Reload;

// Between the actor that reads the settings and the one that plans what is watched.

/// <summary>Command: plan by these settings. Answered with <see cref="WatchAdopted"/> or
/// <see cref="WatchRefused"/>.</summary>
/// <param name="Settings">Valid settings.</param>
internal sealed record ChangeWatch(ServiceSettings Settings);

/// <summary>Answer: they hold.</summary>
/// <param name="Left">Symbols that cannot be watched now, each with its reason.</param>
internal sealed record WatchAdopted(ImmutableArray<string> Left);

/// <summary>Answer: they cannot hold; everything is as before.</summary>
/// <param name="Problems">Why, each with its place.</param>
internal sealed record WatchRefused(ImmutableArray<HoconProblem> Problems);
