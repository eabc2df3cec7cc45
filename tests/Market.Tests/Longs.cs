using FsCheck;
using FsCheck.Fluent;

namespace ActorNotice.Market.Tests;

/// <summary>FsCheck draws ints; this draws longs evenly.</summary>
internal static class Longs
{
    internal static Gen<long> UpTo(long max) =>
        from high in Gen.Choose(0, int.MaxValue)
        from middle in Gen.Choose(0, int.MaxValue)
        from bit in Gen.Choose(0, 1)
        select (((long)high << 32) | ((long)middle << 1) | (uint)bit) is var value && max == long.MaxValue ? value
            : value % (max + 1);
}
