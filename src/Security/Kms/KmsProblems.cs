using ActorNotice.Security.Sources;

namespace ActorNotice.Security.Kms;

/// <summary>Turns KMS's error types into faults; the type decides, never the status or the message.</summary>
internal static class KmsProblems
{
    /// <summary>What a type calls for.</summary>
    /// <param name="settings">Names the place.</param>
    /// <param name="type">As the SDK tells it, for example <c>InvalidCiphertextException</c>.</param>
    /// <param name="status">The HTTP status; 0 when there was no answer.</param>
    public static SecretException Of(KmsSettings settings, string? type, int status)
    {
        var (fault, message, cure) = Kind(type ?? "");
        return new(new SecretProblem(
            fault, null, $"AWS KMS {settings.Region} {settings.KeyId}",
            $"{message} ({type ?? "no type"}{(status == 0 ? "" : $", status {status}")}).", cure));
    }

    private static (SecretFault Fault, string Message, string Cure) Kind(string type) => type switch
    {
        "ThrottlingException" or "LimitExceededException" or "TooManyRequestsException" or "Throttling" => (
            SecretFault.KmsThrottled, "KMS asks for fewer calls", "try again in a minute"),
        "AccessDeniedException" or "UnrecognizedClientException" or "InvalidSignatureException"
            or "ExpiredTokenException" or "MissingAuthenticationToken" or "MissingAuthenticationTokenException" or "InvalidClientTokenId"
            or "IncompleteSignature" or "NotAuthorized" => (
            SecretFault.KmsDenied, "KMS refuses these credentials",
            "check the role's policy (kms:Decrypt, kms:GenerateDataKey), the credentials and this machine's clock"),
        "InvalidCiphertextException" or "IncorrectKeyException" => (
            SecretFault.KmsRefused, "KMS does not open this store: another key, another environment, or damage",
            "use the key and the environment that it was made with, or restore the backup"),
        "NotFoundException" or "DisabledException" or "KMSInvalidStateException" or "InvalidKeyUsageException"
            or "InvalidGrantTokenException" => (
            SecretFault.KmsKey, "The KMS key cannot be used", "check security.kms.key-id and the key's state"),
        _ => (SecretFault.KmsUnavailable, "KMS does not answer as it should", "check the network, then try again"),
    };
}
