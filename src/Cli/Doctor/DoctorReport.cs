using System.Text.Json;
using ActorNotice.Security.Keys;
using ActorNotice.Security.Masking;

namespace ActorNotice.Cli.Doctor;

/// <summary>The diagnosis for people and for programs, masked as a whole.</summary>
internal static class DoctorReport
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    internal static void Write(Diagnosis diagnosis, bool asJson, SecretMask mask) =>
        Console.Write(mask.Apply(asJson ? Json(diagnosis) : Text(diagnosis)));

    private static string Text(Diagnosis diagnosis)
    {
        using var text = new StringWriter();
        foreach (var finding in diagnosis.Findings)
        {
            text.WriteLine($"{Mark(finding.Verdict)} {finding.Check,-16} {finding.Message}");
            if (finding.Next.Length > 0) text.WriteLine($"       {"",-15} do: {finding.Next}");
        }

        text.WriteLine();
        text.WriteLine("Least privilege:");
        foreach (var row in LeastPrivilege.Table)
        {
            text.WriteLine($"  {row.Credential}");
            text.WriteLine($"    needs    {row.Needs}");
            text.WriteLine($"    never    {row.Never}");
            text.WriteLine($"    without  {row.Without}");
        }

        text.WriteLine();
        text.WriteLine(
            $"score {diagnosis.Score} of 100{(diagnosis.IsBad ? ": the service would not start, or must not" : "")}");
        return text.ToString();
    }

    private static string Json(Diagnosis diagnosis) => JsonSerializer.Serialize(
        new
        {
            diagnosis.Score,
            Ready = !diagnosis.IsBad,
            Findings = diagnosis.Findings.Select(static finding => new
            {
                finding.Check,
                Verdict = finding.Verdict.ToString().ToLowerInvariant(),
                finding.Message,
                finding.Next,
            }),
            LeastPrivilege = LeastPrivilege.Table,
        },
        Web) + "\n";

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Good => "[good]",
        Verdict.Warning => "[warn]",
        Verdict.Bad => "[BAD] ",
        _ => "[skip]",
    };
}
