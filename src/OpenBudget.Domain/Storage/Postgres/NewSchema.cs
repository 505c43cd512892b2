using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>A schema that is being built and that nobody reads yet.</summary>
internal sealed class NewSchema : NewDatabase
{
    private readonly PostgresSchema _schema;
    private readonly NpgsqlConnection _connection;
    private DeferredIndexes? _deferred;

    private NewSchema(PostgresSchema schema, NpgsqlConnection connection) : base(PostgresSchema.Options(connection)) =>
        (_schema, _connection) = (schema, connection);

    /// <summary>Makes the schema with its empty tables, in place of one that a build left behind.</summary>
    public static NewSchema Make(PostgresSchema schema)
    {
        var connection = new NpgsqlConnection(schema.ReadWriteAside);
        try
        {
            connection.Open();
            var made = new NewSchema(schema, connection);
            made.Execute($"DROP SCHEMA IF EXISTS {schema.Aside} CASCADE; CREATE SCHEMA {schema.Aside}");

            // A crash spoils a schema that is thrown away then anyway, so the disk is not waited for: the transaction that puts it in place does.
            made.Execute("SET synchronous_commit = off");
            using var context = new BudgetDbContext(PostgresSchema.Options(connection));
            context.GetService<IRelationalDatabaseCreator>().CreateTables();
            made._deferred = DeferredIndexes.Drop(connection);
            return made;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Dispose() => _connection.Dispose();

    /// <inheritdoc/>
    protected override LentContexts Readers() => new(() =>
    {
        var reader = new BudgetDbContext(PostgresSchema.Options(_schema.ReadWriteAside, QueryTrackingBehavior.TrackAll));
        reader.Database.OpenConnection();
        return reader;
    });

    /// <inheritdoc/>
    protected override void Close()
    {
        _deferred!.Make(_connection);
        using var command = new NpgsqlCommand(
            "SELECT 'VACUUM (ANALYZE) ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE schemaname = current_schema()", _connection);
        Execute((string)command.ExecuteScalar()!);
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
