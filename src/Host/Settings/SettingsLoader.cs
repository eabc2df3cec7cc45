using ActorNotice.Hocon;

namespace ActorNotice.Host;

/// <summary>Files, environment and command line → one tree → every room's settings (ADR-004).</summary>
public static class SettingsLoader
{
    private static readonly string[] Blocks = [SettingsText.Root, "akka", "vars"];

    /// <summary>Reads everything.</summary>
    /// <exception cref="HoconException">At least one problem; all of them are in it.</exception>
    public static LoadedSettings Load(SettingsRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Load(request, new IncludeRecorder());
    }

    /// <summary>Reads everything; what was looked for is known even if it fails.</summary>
    internal static LoadedSettings Load(SettingsRequest request, IncludeRecorder includes) =>
        Load(
            request, includes,
            request.OverrideFile is { } file && File.Exists(file) ? HoconDocument.Load(file) : HoconDocument.Empty);

    /// <summary>Reads everything, with another text in the place of the override file.</summary>
    internal static LoadedSettings Load(SettingsRequest request, IncludeRecorder includes, HoconDocument overrides)
    {
        var options = HoconParseOptions.Default with { Includes = includes };
        var document = request.File is { } file ? HoconDocument.Load(file, options) : HoconDocument.Empty;
        document = overrides.WithFallback(document);
        foreach (var layer in EnvironmentNames.Layers(request.Environment)) document = layer.WithFallback(document);
        foreach (var argument in request.Overrides) document = SettingsText.Override(argument).WithFallback(document);

        var root = document.Resolve(new HoconResolveOptions { Environment = request.Environment });
        var report = new SettingsReport();
        report.Problems.AddRange(root.FindUnknownKeys(Blocks));
        var section = SettingsSection.At(root, SettingsText.Root, report);
        var settings = ServiceSettings.Read(section, root);
        section.Finish();
        report.Problems.ThrowIfAny();
        return new LoadedSettings(StateFolder.Resolve(settings, request.Environment), report.Entries, request.File)
        {
            Request = request,
            Files = request.File is null ? [] : [.. includes.With(request.File), .. WrittenBy(request)],
        };
    }

    // Followed also while it does not exist: the first /set makes it.
    private static string[] WrittenBy(SettingsRequest request) =>
        request.OverrideFile is { } written ? [written] : [];
}
