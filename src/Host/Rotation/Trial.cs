namespace ActorNotice.Host.Rotation;

/// <summary>How the trial of a changed secret ended.</summary>
/// <param name="Secret">Which.</param>
/// <param name="Verdict">What it means.</param>
/// <param name="Reason">One line for people, without the value; empty when it works.</param>
internal sealed record Trial(RotatedSecret Secret, TrialVerdict Verdict, string Reason = "");
