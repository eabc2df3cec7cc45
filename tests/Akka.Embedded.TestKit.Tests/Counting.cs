using Akka.Actor;

namespace Akka.Embedded.TestKit.Tests;

/// <summary>Keeps a sum that a test can look at, fails on request, and takes its time when asked to.</summary>
internal sealed class Counting : ReceiveActor
{
    public Counting()
    {
        Receive<int>(number => Sum += number);
        Receive<Exception>(exception => throw exception);
        Receive<Terminated>(_ => Ended++);
        ReceiveAsync<Task>(async task =>
        {
            await task;
            Sum += 100;
        });
        Receive<string>(text =>
        {
            Sender.Tell(text, Self);
            if (text == "stop") Context.Stop(Self);
        });
    }

    public int Sum { get; private set; }

    public int Ended { get; private set; }
}
