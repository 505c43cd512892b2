using System.Data.Common;
using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>The schema that stands where a new one is to be.</summary>
internal sealed class EarlierSchema : EarlierDatabase
{
    private readonly string _name;

    private EarlierSchema(string name, DbConnection connection) : base(connection) => _name = name;

    /// <summary>Opens the schema for looking at its stamp; null where there is none, or an empty one.</summary>
    /// <exception cref="StorageException">The schema is not a database of OpenBudget.</exception>
    /// <param name="schema">The schema.</param>
    /// <param name="connectionString">How it is opened: for reading is enough for its stamp and its documents.</param>
    public static EarlierSchema? Open(PostgresSchema schema, string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            connection.Open();
            var earlier = new EarlierSchema(schema.Name, connection);
            if (earlier.Scalar($"SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace('{schema.Name}')") is 0L)
            {
                connection.Dispose();
                return null;
            }

            return earlier.HasTable("DatabaseStamps")
                ? earlier
                : throw new StorageException(
                    $"{schema.Place} is not a database of OpenBudget, and is left as it is. Name another schema with Search Path in"
                    + " Database:ConnectionString.");
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override bool HasTable(string name) => Scalar($"""SELECT to_regclass('{_name}."{name}"')::text""") is string;

    /// <inheritdoc/>
    protected override bool IsDamage(Exception error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn or PostgresErrorCodes.DataCorrupted
            or PostgresErrorCodes.IndexCorrupted,
    };
}
