using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActorNotice.Security;

/// <summary>
/// Refuses JSON in both directions: a secret in a serialised object is a mistake to hear about, not to hide.
/// </summary>
internal sealed class SecretTextConverter : JsonConverter<SecretText>
{
    private const string Refusal = "A SecretText is never serialised";

    /// <inheritdoc/>
    public override SecretText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException(Refusal);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, SecretText value, JsonSerializerOptions options) =>
        throw new NotSupportedException(Refusal);
}
