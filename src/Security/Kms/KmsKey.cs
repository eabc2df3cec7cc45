using ActorNotice.Security.Store;
using Amazon;
using Amazon.KeyManagementService;
using Amazon.KeyManagementService.Model;
using Amazon.Runtime;

namespace ActorNotice.Security.Kms;

/// <summary>
/// AWS KMS, envelope pattern: KMS makes the data key and opens it again; the file keeps only the blob. The encryption
/// context names program and environment: it is authenticated, and CloudTrail shows it with every use.
/// </summary>
public sealed class KmsKey : IStoreKey, IDisposable
{
    internal const string KindName = "aws-kms";

    private readonly KmsSettings _settings;
    private readonly string _environment;
    private readonly AmazonKeyManagementServiceClient _client;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="settings">Valid settings with a region.</param>
    /// <param name="environment">Part of the encryption context, for example <c>mainnet</c>.</param>
    /// <param name="credentials">Null = found the way AWS's SDK finds them.</param>
    public KmsKey(KmsSettings settings, string environment, AWSCredentials? credentials = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        (_settings, _environment) = (settings, environment);
        _client = credentials is null
            ? new AmazonKeyManagementServiceClient(ConfigOf(settings))
            : new AmazonKeyManagementServiceClient(credentials, ConfigOf(settings));
    }

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async ValueTask<(StoreKeyBlock Block, DataKey Key)> MakeAsync(CancellationToken cancel)
    {
        var request = new GenerateDataKeyRequest
        {
            KeyId = _settings.KeyId,
            KeySpec = DataKeySpec.AES_256,
            EncryptionContext = Context(),
        };
        var made = await CallAsync(() => _client.GenerateDataKeyAsync(request, cancel), cancel).ConfigureAwait(false);
        var block = StoreKeyBlock.Of(
            KindName, ("key-id", made.KeyId), ("region", _settings.Region),
            ("wrapped", Convert.ToBase64String(made.CiphertextBlob.ToArray())));
        return (block, KmsPlaintext.Take(made.Plaintext));
    }

    /// <inheritdoc/>
    public async ValueTask<DataKey> OpenAsync(StoreKeyBlock block, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(block);
        using var blob = new MemoryStream(block.Bytes("wrapped"));
        var request = new DecryptRequest
        {
            KeyId = block["key-id"],
            CiphertextBlob = blob,
            EncryptionContext = Context(),
        };
        var opened = await CallAsync(() => _client.DecryptAsync(request, cancel), cancel).ConfigureAwait(false);
        return KmsPlaintext.Take(opened.Plaintext);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private Dictionary<string, string> Context() => new(StringComparer.Ordinal)
    {
        ["app"] = "actornotice",
        ["environment"] = _environment,
    };

    private async Task<T> CallAsync<T>(Func<Task<T>> call, CancellationToken cancel)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (AmazonServiceException error)
        {
            throw KmsProblems.Of(_settings, error.ErrorCode, (int)error.StatusCode);
        }
        catch (AmazonClientException)
        {
            // The SDK's word for: no credentials anywhere, or none that could be read.
            throw KmsProblems.Of(_settings, "MissingAuthenticationToken", 0);
        }
        catch (Exception error) when (error is HttpRequestException or IOException
            || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw KmsProblems.Of(_settings, error.GetType().Name, 0);
        }
    }

    private static AmazonKeyManagementServiceConfig ConfigOf(KmsSettings settings)
    {
        var config = new AmazonKeyManagementServiceConfig
        {
            Timeout = settings.Timeout,
            MaxErrorRetry = settings.Attempts - 1,
            // Telemetry and request logs of the SDK could show what must not be seen.
            LogResponse = false,
            AllowAutoRedirect = false,
        };
        if (settings.Endpoint.Length == 0) config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        else
        {
            config.ServiceURL = settings.Endpoint;
            config.AuthenticationRegion = settings.Region;
        }

        return config;
    }
}
