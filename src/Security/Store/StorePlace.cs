namespace ActorNotice.Security.Store;

/// <summary>Where a store is and what it belongs to.</summary>
/// <param name="Path">The file; backup, lock and count of wrong tries lie beside it.</param>
/// <param name="Environment">The exchange's environment its secrets are for, for example <c>mainnet</c>.</param>
/// <param name="Time">Dates versions and spaces out tries.</param>
public sealed record StorePlace(string Path, string Environment, TimeProvider Time)
{
    /// <summary>The disk; replaced only where crashes are rehearsed.</summary>
    internal IStoreDisk Disk { get; init; } = StoreDisk.Instance;
}
