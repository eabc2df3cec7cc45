using System.Collections.Immutable;

namespace ActorNotice.Hocon;

// Settings that hold for some things only and lie over those that hold for all.
public sealed partial class SettingsSection
{
    /// <summary>The objects below a name, each laid over this section, so that the reader of this section reads them
    /// too. Only what is written in them is reported: their values in the list of settings, and their
    /// mistakes.</summary>
    /// <param name="name">The object that holds them.</param>
    public ImmutableArray<SettingsOverlay> Overlays(string name)
    {
        _known.Add(name);
        var all = _report.Problems.Read(() => _section.GetObjectOrEmpty(name), HoconObject.Empty);
        var overlays = ImmutableArray.CreateBuilder<SettingsOverlay>();
        foreach (var field in all.Fields)
        {
            var at = all.At.Append(field.Key);
            if (field.Value is not HoconObject own)
            {
                _report.Problems.Add(
                    new HoconProblem(field.Value.Origin, at.ToString(), "an object with settings is needed"));
                continue;
            }

            var merged = own.WithFallback(_section).ReadAt(at);
            var overlay = new SettingsSection(merged, _report, own.ReadAt(at));
            _children.Add(overlay);
            overlays.Add(new SettingsOverlay(field.Key, field.KeyOrigin, overlay));
        }

        return overlays.ToImmutable();
    }

    // an overlay is silent about what is not written in it: that belongs to what it lies on
    private SettingsReport ReportOf(string name) =>
        _own is null || _own.TryGetField(name, out _) ? _report : new SettingsReport();

    private HoconObject? OwnBelow(string name) => _own is null
        ? null
        : _own.TryGetField(name, out var field) && field.Value is HoconObject inner
            ? inner.ReadAt(_section.At.Append(name)) : HoconObject.Empty;
}
