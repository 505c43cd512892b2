using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>A schema that is being built and that nobody reads yet.</summary>
internal sealed class NewSchema : NewDatabase
{
    private readonly NpgsqlConnection _connection;

    private NewSchema(NpgsqlConnection connection) : base(PostgresSchema.Options(connection)) => _connection = connection;

    /// <summary>Makes the schema with its empty tables, in place of one that a build left behind.</summary>
    public static NewSchema Make(PostgresSchema schema)
    {
        var connection = new NpgsqlConnection(schema.ReadWriteAside);
        try
        {
            connection.Open();
            var made = new NewSchema(connection);
            made.Execute($"DROP SCHEMA IF EXISTS {schema.Aside} CASCADE; CREATE SCHEMA {schema.Aside}");
            using var context = new BudgetDbContext(PostgresSchema.Options(connection));
            context.GetService<IRelationalDatabaseCreator>().CreateTables();
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
    protected override void Close()
    {
        using var command = new NpgsqlCommand(
            "SELECT 'ANALYZE ' || string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE schemaname = current_schema()", _connection);
        Execute((string)command.ExecuteScalar()!);
    }

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, _connection) { CommandTimeout = 0 };
        command.ExecuteNonQuery();
    }
}
