namespace ActorNotice.Support;

/// <summary>The real market data beside the checkout; absent in a user's clone, where the tests that need it are skipped. It is not
/// ours to publish.</summary>
public static class SharedFolder
{
    /// <summary>Why a test is skipped without it.</summary>
    public const string Absent = "the real klines (../shared/data) are not beside this checkout";

    /// <summary>Its path; null where it is absent.</summary>
    public static string? Data { get; } = Find();

    /// <summary>The path of a file in it; throws where the folder is absent.</summary>
    /// <param name="relative">Below the folder.</param>
    public static string PathOf(string relative) =>
        Path.Combine(Data ?? throw new InvalidOperationException(Absent), relative);

    private static string? Find()
    {
        var data = Path.GetFullPath(Path.Combine(Checkout.Root, "..", "shared", "data"));
        return Directory.Exists(data) ? data : null;
    }
}
