using System.Diagnostics;

namespace OpenBudget.Api.Tests;

/// <summary>What comes about some time.</summary>
internal static class Eventually
{
    /// <summary>Waits for a condition; fails after a minute.</summary>
    public static Task IsAsync(Func<bool> condition) => IsAsync(() => Task.FromResult(condition()));

    /// <inheritdoc cref="IsAsync(Func{bool})"/>
    public static async Task IsAsync(Func<Task<bool>> condition)
    {
        for (var watch = Stopwatch.StartNew(); !await condition();)
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), "It did not come about within a minute.");
            await Task.Delay(50);
        }
    }
}
