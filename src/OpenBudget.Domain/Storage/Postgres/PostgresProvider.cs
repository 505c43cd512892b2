using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>A PostgreSQL database. Only commands build it: the service may run many times over, with a role that cannot write.</summary>
internal sealed class PostgresProvider(PostgresSchema schema) : DatabaseProvider
{
    private bool _wasThere;

    /// <inheritdoc/>
    public override DatabaseKind Kind => DatabaseKind.PostgreSql;

    /// <inheritdoc/>
    public override string Place => schema.Place;

    /// <inheritdoc/>
    public override string ReadOnlyConnectionString => schema.ReadOnly;

    /// <inheritdoc/>
    public override BuildOutcome EnsureBuilt(string seedFolder, Action<BuildProgress>? progress) => Builder(progress).EnsureBuilt(seedFolder);

    /// <inheritdoc/>
    public override BuildOutcome Rebuild(string seedFolder, RebuildOptions options, Action<BuildProgress>? progress) =>
        Builder(progress).Rebuild(seedFolder, options);

    /// <inheritdoc/>
    public override BuildOutcome EnsureServable(string seedFolder, Action<BuildProgress>? progress) => Builder(progress).EnsureServable(seedFolder);

    /// <inheritdoc/>
    public override T Change<T>(Func<BudgetDbContext, T> change)
    {
        try
        {
            using var connection = new NpgsqlConnection(schema.ReadWrite);
            connection.Open();
            WriterLock.Take(connection, schema);
            using var context = new BudgetDbContext(PostgresSchema.Options(connection));
            using var transaction = context.Database.BeginTransaction();
            var result = change(context);
            LostServer.Confirm(schema, (NpgsqlTransaction)transaction.GetDbTransaction());
            return result;
        }
        catch (Exception error) when (PostgresErrors.IsOfServer(error))
        {
            throw PostgresErrors.NotChanged(schema, error);
        }
    }

    /// <inheritdoc/>
    /// <remarks>A server that was never there may be misspelt, and is not waited for.</remarks>
    public override T Reconnecting<T>(Func<int, T> work, Action<string> lost)
    {
        _wasThere = _wasThere || LostServer.Answers(schema);
        return _wasThere ? LostServer.Outlast(schema, work, lost) : work(1);
    }

    /// <inheritdoc/>
    public override DbConnection ConnectForReading() => new NpgsqlConnection(schema.ReadNewest);

    /// <inheritdoc/>
    public override DbContextOptions<BudgetDbContext> ForReading() => PostgresSchema.Options(schema.ReadNewest, QueryTrackingBehavior.NoTracking);

    /// <inheritdoc/>
    public override DbContextOptions<BudgetDbContext> ForWriting() => PostgresSchema.Options(schema.ReadWrite, QueryTrackingBehavior.TrackAll);

    private PostgresBuilder Builder(Action<BuildProgress>? progress) => new(schema, DocumentReader.Read, TimeProvider.System, progress);
}
