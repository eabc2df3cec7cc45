namespace Akka.Streams.Engine;

/// <summary>What ends with its stage.</summary>
internal interface IStageResource
{
    void Dispose();
}
