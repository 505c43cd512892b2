using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace OpenBudget.Bench.Servers;

/// <summary>What a server of this program tells of itself, for the runner alone.</summary>
internal static class Counters
{
    /// <summary>Where the bytes are told that were allocated since the start.</summary>
    public const string AllocatedPath = "/bench/allocated";

    /// <summary>Adds the address to a server.</summary>
    public static void MapCounters(this WebApplication app) => app.MapGet(
        AllocatedPath, () => Results.Text(GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture)));
}
