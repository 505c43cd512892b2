using OpenBudget.Api.Commands;

namespace OpenBudget.Api.Operations;

/// <summary>How the service ends when it is told to: what has begun is finished, nothing new begins, and who is cut off is told of.</summary>
/// <remarks>
/// First, for as long as the setting says, everything is answered as before except <see cref="Health.ReadyPath"/>, so that a balancer that asks it
/// sends its requests elsewhere. Then no connection is taken any more, and the requests that are under way have their time.
/// </remarks>
internal sealed partial class Shutdown(ShutdownSettings settings, ILogger<Shutdown> logger) : IHostedLifecycleService
{
    private int _underWay;
    private int _cutOff;

    /// <summary>Adds it to a service.</summary>
    /// <exception cref="SettingException">A time is negative, or a key is unknown.</exception>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var settings = ShutdownSettings.From(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<Shutdown>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Shutdown>());
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.Delay + settings.Timeout);
    }

    /// <summary>Counts the requests. Call it before whatever answers them.</summary>
    public void Use(WebApplication app) => app.Use(next => context =>
    {
        Interlocked.Increment(ref _underWay);
        var answering = next(context);
        if (!answering.IsCompletedSuccessfully)
        {
            return EndAsync(answering);
        }

        Interlocked.Decrement(ref _underWay);
        return Task.CompletedTask;
    });

    /// <summary>How the service ended, for its supervisor: <see cref="ExitCodes.CutOff"/> where requests had no time to finish.</summary>
    /// <param name="error">Is told of them.</param>
    public async Task<int> EndAsync(TextWriter error)
    {
        if (_cutOff == 0)
        {
            return ExitCodes.Success;
        }

        await error.WriteLineAsync(
            $"{_cutOff} requests had not ended {settings.Timeout} after the service was told to stop, and were cut off. `Shutdown:Timeout` gives them longer.");
        return ExitCodes.CutOff;
    }

    private async Task EndAsync(Task answering)
    {
        try
        {
            await answering;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    /// <inheritdoc/>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        cancellationToken.Register(() => _cutOff = Volatile.Read(ref _underWay));
        LogStopping(Volatile.Read(ref _underWay));
        if (settings.Delay > TimeSpan.Zero)
        {
            await Task.Delay(settings.Delay, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "Told to stop: {UnderWay} requests are under way and will be finished.")]
    private partial void LogStopping(int underWay);
}

/// <summary>The times of a stop: the configuration section <c>Shutdown</c>.</summary>
internal sealed record ShutdownSettings
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Shutdown";

    /// <summary>How long requests are still taken while <see cref="Health.ReadyPath"/> says 503. Default none.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.Zero;

    /// <summary>How long the requests under way have after that. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The settings as configured.</summary>
    /// <exception cref="SettingException">A time is negative or longer than an hour, or a key is unknown.</exception>
    public static ShutdownSettings From(IConfiguration configuration)
    {
        ShutdownSettings settings;
        try
        {
            settings = configuration.GetSection(Section).Get<ShutdownSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
        }
        catch (InvalidOperationException failure)
        {
            throw new SettingException($"The settings `{Section}` cannot be used: {failure.Message} See docs/operators.md for what there is.", failure);
        }

        return IsTime(settings.Delay) && IsTime(settings.Timeout)
            ? settings
            : throw new SettingException($"The settings `{Section}` are times of an hour at most, such as 00:00:30.");
    }

    private static bool IsTime(TimeSpan time) => time >= TimeSpan.Zero && time <= TimeSpan.FromHours(1);
}
