using System.Text;
using System.Threading.Channels;
using ActorNotice.Exchange.Sockets;

namespace ActorNotice.Exchange.Tests.Support;

/// <summary>Keeps what a socket receives.</summary>
internal sealed class CollectingSink : IFrameSink
{
    private readonly Channel<string> _frames = Channel.CreateUnbounded<string>();

    public List<long> Oversized { get; } = [];

    public void OnFrame(ReadOnlySpan<byte> frame) => _frames.Writer.TryWrite(Encoding.UTF8.GetString(frame));

    public void OnOversized(long bytes) => Oversized.Add(bytes);

    public async Task<string> NextAsync() => await _frames.Reader.ReadAsync();

    public IReadOnlyList<string> Rest()
    {
        var rest = new List<string>();
        while (_frames.Reader.TryRead(out var frame)) rest.Add(frame);
        return rest;
    }
}
