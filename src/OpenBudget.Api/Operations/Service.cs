using System.Globalization;
using OpenBudget.Api.Commands;
using OpenBudget.Api.Exports;
using OpenBudget.Api.Schema;
using OpenBudget.Domain.Storage;
using OpenBudget.GraphQL.Execution;
using OpenBudget.GraphQL.Http;
using OpenBudget.GraphQL.Relational;
using OpenBudget.GraphQL.Relational.Postgres;
using OpenBudget.GraphQL.Relational.Running;
using OpenBudget.GraphQL.Relational.Sqlite;

namespace OpenBudget.Api.Operations;

/// <summary>The service: an up-to-date database, the endpoint over it, the page and the playground.</summary>
internal static class Service
{
    // The service ends what it asked for itself; the server does where the service no longer can.
    private static readonly TimeSpan ServerWaits = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);

    // The questions of the gallery, copied beside the program.
    private static readonly string QueriesFolder = Path.Combine(AppContext.BaseDirectory, "queries");

    /// <summary>Runs the service until it is stopped.</summary>
    /// <param name="args">The command line: settings as <c>--Key value</c>.</param>
    /// <returns>One of <see cref="ExitCodes"/>. Where it is not success, standard error says why.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var app = Create(args, Console.Out);
            await using (app.ConfigureAwait(false))
            {
                await app.StartAsync().ConfigureAwait(false);
                Announce(app, Console.Out);
                await app.WaitForShutdownAsync().ConfigureAwait(false);
                return await app.Services.GetRequiredService<Shutdown>().EndAsync(Console.Error).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is StorageException or IOException or InvalidDataException or SettingException)
        {
            await Console.Error.WriteLineAsync(failure.Message).ConfigureAwait(false);
            return ExitCodes.Failure;
        }
    }

    /// <summary>The service, ready to start: the database is built, the schema is derived.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="console">Where it says what it loads.</param>
    /// <exception cref="StorageException">The database or the seeds cannot be used.</exception>
    /// <exception cref="SettingException">A setting cannot be used.</exception>
    /// <exception cref="InvalidDataException">A persisted operation cannot be used.</exception>
    public static WebApplication Create(string[] args, TextWriter console)
    {
        SqliteLibrary.UseOneThreadPerConnection();
        var builder = Settings.CreateBuilder(args);
        Listen(builder);
        SecurityHeaders.AddTo(builder);
        Shutdown.AddTo(builder);
        CrossOrigin.AddTo(builder);
        var settings = GraphQLSettings.From(builder.Configuration);
        var database = Settings.Database(builder.Configuration);
        Build(database, Settings.SeedFolder(builder.Configuration), console);

        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(_ => Open(database, settings.Execution));
        builder.Services.AddSingleton(services => new RequestExecutor(
            RelationalSchema.Create(BudgetSchema.Declaration, services.GetRequiredService<RelationalDatabase>(), settings.Relational),
            services.GetRequiredService<ILogger<RequestExecutor>>(),
            settings.Execution));

        builder.AddExports(database);
        Health.AddTo(builder);
        builder.Services.AddSingleton(_ => RateLimits.From(builder.Configuration));
        builder.Services.AddSingleton(_ => Telemetry.From(builder.Configuration));

        var app = builder.Build();
        var limits = app.Services.GetRequiredService<RateLimits>();
        app.Services.GetRequiredService<Shutdown>().Use(app);
        Refusals.AnswerFailures(app);
        Proxies.Use(app);
        Refusals.RefuseMethods(app);
        app.Services.GetRequiredService<Telemetry>().Use(app);
        Health.Map(app);
        limits.Use(app);
        app.UseWebAssets(WebAssets.BuiltFolder).UsePage(WebAssets.BuiltFolder).UsePlayground(WebAssets.BuiltFolder);
        CrossOrigin.Use(app);
        var http = settings.Http with { PersistedOperationsFolder = settings.Http.PersistedOperationsFolder ?? QueriesFolder };
        app.MapGraphQL(Playground.EndpointPath, app.Services.GetRequiredService<RequestExecutor>(), http, limits.AreSet ? limits.Admit : null).RequireCors();
        app.MapExports();
        return app;
    }

    private static RelationalDatabase Open(BudgetDatabase database, ExecutorOptions limits) => database.Kind switch
    {
        DatabaseKind.Sqlite => new SqliteDatabase(database.ReadOnlyConnectionString, BudgetModel.Of(database.Kind), BudgetDatabase.VersionQuery),
        DatabaseKind.PostgreSql => Checked(new PostgresDatabase(
            database.ReadOnlyConnectionString,
            BudgetModel.Of(database.Kind),
            BudgetDatabase.VersionQuery,
            (limits.Timeout > limits.TableTimeout ? limits.Timeout : limits.TableTimeout) + ServerWaits)),
        _ => throw new InvalidOperationException($"The engine does not read {database.Kind}."),
    };

    private static PostgresDatabase Checked(PostgresDatabase database)
    {
        database.CheckAsync().GetAwaiter().GetResult();
        return database;
    }

    private static void Listen(WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // The head of a request is a packet or two; who needs longer holds a connection that others want.
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
        });
        if (builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
        {
            return;
        }

        var urls = builder.Configuration[WebHostDefaults.ServerUrlsKey]?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (urls.Length == 0 && string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.HttpPortsKey]))
        {
            urls = [ListenAddress.Default];
            builder.WebHost.UseUrls(urls);
        }

        ClearTextHttp2.AddTo(builder, urls);
    }

    private static void Build(BudgetDatabase database, string seedFolder, TextWriter console)
    {
        var log = new BuildLog(console);
        var outcome = database.EnsureServable(seedFolder, log.Tell);
        log.Tell(outcome);
        if (outcome.Reason == BuildReason.OtherSeeds && database.Kind == DatabaseKind.PostgreSql)
        {
            console.WriteLine($"The seeds in {seedFolder} are not those that {outcome.Place} was built from. 'rebuild' reads them.");
        }

        var dataset = database.ReadDataset();
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Loaded {dataset.Documents} documents of {dataset.Departments} departments: {dataset.Facts} facts, version {dataset.Version}, in {outcome.Place}"));
    }

    private static void Announce(WebApplication app, TextWriter console)
    {
        foreach (var url in app.Urls)
        {
            console.WriteLine($"Page: {url}/  Endpoint and playground: {url}{Playground.EndpointPath}  (press Ctrl+C to stop)");
        }
    }
}
