using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OpenBudget.Bench.Servers;

/// <summary>What a server of this program tells of itself and does, for the runner alone.</summary>
internal static class Counters
{
    /// <summary>Where the bytes are told that were allocated since the start.</summary>
    public const string AllocatedPath = "/bench/allocated";

    /// <summary>Where everything is collected that nothing holds any more, and given back to the system.</summary>
    public const string CollectPath = "/bench/collect";

    /// <summary>Adds the addresses to a server.</summary>
    public static void MapCounters(this WebApplication app)
    {
        app.MapGet(AllocatedPath, () => Results.Text(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture)));
        app.MapGet(CollectPath, () =>
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return Results.Ok();
        });
    }
}
