using System.CommandLine;
using ActorNotice.Simulation.Drawing;

namespace ActorNotice.Cli;

/// <summary>An option that names a file for a picture; its ending says as what it is written.</summary>
internal static class PictureOption
{
    /// <summary>The option; any other ending is a mistake that is told before anything is computed.</summary>
    internal static Option<FileInfo?> New(string name, string description)
    {
        var option = new Option<FileInfo?>(name) { Description = description, HelpName = "FILE" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { } file && PictureName.FormatOf(file.Name) is null)
                result.AddError($"{name} writes .svg or .png, not {file.Name}");
        });
        return option;
    }

    /// <summary>As what the file's name says.</summary>
    internal static PictureFormat FormatOf(string path) => PictureName.FormatOf(path) ?? PictureFormat.Svg;
}
