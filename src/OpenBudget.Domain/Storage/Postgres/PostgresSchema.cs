using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace OpenBudget.Domain.Storage.Postgres;

/// <summary>A PostgreSQL database of ours: the schema that it is in, and the ways to open it.</summary>
/// <remarks>
/// The tables are named without their schema everywhere, and the connection's search path tells which one is meant: so a new database can be
/// built in a schema beside, and put in place by renaming.
/// </remarks>
internal sealed class PostgresSchema
{
    private const string DefaultName = "openbudget";

    private readonly NpgsqlConnectionStringBuilder _connectionString;

    /// <exception cref="StorageException">The connection string cannot be read, or names no database, or several schemas.</exception>
    public PostgresSchema(string connectionString)
    {
        try
        {
            _connectionString = new NpgsqlConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException error)
        {
            throw new StorageException($"Database:ConnectionString cannot be read: {error.Message} {Example}", error);
        }

        if (string.IsNullOrWhiteSpace(_connectionString.Host) || string.IsNullOrWhiteSpace(_connectionString.Database))
        {
            throw new StorageException($"Database:ConnectionString names no Host or no Database. {Example}");
        }

        Name = string.IsNullOrWhiteSpace(_connectionString.SearchPath) ? DefaultName : _connectionString.SearchPath.Trim();
        if (Name.Length > 50 || !char.IsAsciiLetterLower(Name[0]) || !Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'))
        {
            throw new StorageException(
                $"The Search Path '{StorageException.Shortened(Name)}' of Database:ConnectionString is not one schema of at most 50 lower-case letters,"
                + $" digits and '_'. Leave it out for '{DefaultName}'.");
        }
    }

    /// <summary>The schema's name. It needs no quotes.</summary>
    public string Name { get; }

    /// <summary>The name of the schema that a new database is built in.</summary>
    public string Aside => Name + "_building";

    /// <summary>Where it is, for people; without user and password.</summary>
    public string Place =>
        $"the schema {Name} of the PostgreSQL database {_connectionString.Database} on {_connectionString.Host}:{_connectionString.Port}";

    /// <summary>Opens the schema for queries only: the server refuses to write.</summary>
    public string ReadOnly
    {
        get
        {
            var builder = With(Name, _connectionString.Pooling);
            builder.Options = $"{builder.Options} -c default_transaction_read_only=on".TrimStart();
            return builder.ConnectionString;
        }
    }

    /// <summary>Opens the schema for writing.</summary>
    public string ReadWrite => With(Name, pooling: false).ConnectionString;

    /// <summary>Opens the schema that a new database is built in.</summary>
    public string ReadWriteAside => With(Aside, pooling: false).ConnectionString;

    private static string Example => "Write it as 'Host=127.0.0.1;Database=openbudget;Username=openbudget;Password=…'.";

    /// <summary>The options of contexts over a connection string.</summary>
    public static DbContextOptions<BudgetDbContext> Options(string connectionString, QueryTrackingBehavior tracking) =>
        Common(new DbContextOptionsBuilder<BudgetDbContext>().UseNpgsql(connectionString).UseQueryTrackingBehavior(tracking));

    /// <summary>The options of a context over an open connection.</summary>
    public static DbContextOptions<BudgetDbContext> Options(DbConnection open) =>
        Common(new DbContextOptionsBuilder<BudgetDbContext>().UseNpgsql(open));

    private static DbContextOptions<BudgetDbContext> Common(DbContextOptionsBuilder<BudgetDbContext> builder) =>
        builder.ReplaceService<IModelCustomizer, PostgresModel>().ReplaceService<IMigrationsSqlGenerator, SchemaGenerator>().Options;

    private NpgsqlConnectionStringBuilder With(string schema, bool pooling)
    {
        var builder = new NpgsqlConnectionStringBuilder(_connectionString.ConnectionString) { SearchPath = schema, Pooling = pooling };
        builder.ApplicationName ??= "OpenBudget";
        return builder;
    }
}
