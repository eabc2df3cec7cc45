using ActorNotice.Security.Keys;

namespace ActorNotice.Exchange;

/// <summary>Port: signed calls about the API key itself.</summary>
public interface IAccountClient
{
    /// <summary>What the key may do. Weight 1; does not exist on testnet.</summary>
    Task<RestResult<ApiRestrictions>> PermissionsAsync(CancellationToken cancellation);
}
