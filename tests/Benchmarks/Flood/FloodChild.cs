using System.Diagnostics;
using ActorNotice.Benchmarks.Harness;
using ActorNotice.Benchmarks.Wire;

namespace ActorNotice.Benchmarks.Flood;

/// <summary>The flooding server in a process of its own, so that its work is not counted as the client's.</summary>
internal sealed class FloodChild : IDisposable
{
    /// <summary>50 contracts at 4 intervals.</summary>
    internal const int Symbols = 50;

    private readonly Process _process = ChildProcess.Start("serve");

    /// <summary>Waits for the child's address.</summary>
    internal FloodChild() =>
        Base = _process.StandardOutput.ReadLine()
            ?? throw new InvalidOperationException("the flooding server did not start");

    /// <summary>What stands in for the exchange's WebSocket endpoint.</summary>
    internal string Base { get; }

    /// <summary>The child's side: floods whoever connects until its parent closes its standard input or is
    /// gone.</summary>
    internal static int Serve()
    {
        var streams = Streams.Of(Symbols);
        using var server = new StreamServer(streams.Length, peer =>
        {
            var cycle = new FloodCycle(streams);
            while (true)
            {
                peer.Send(cycle.Frames);
                cycle.Advance();
            }
        });
        Console.WriteLine(server.Base);
        return Console.In.Read() < 0 ? 0 : 1;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
