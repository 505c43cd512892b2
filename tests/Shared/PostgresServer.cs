using Npgsql;

namespace OpenBudget.Tests;

/// <summary>The PostgreSQL server that tests make their databases on.</summary>
internal static class PostgresServer
{
    /// <summary>An administrator's connection string, as <c>.ci/postgres start DIR</c> prints it.</summary>
    public const string Variable = "OPENBUDGET_TEST_POSTGRES";

    /// <summary>Why there is no server; null where there is one.</summary>
    public static string? WhyNot { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable))
        ? $"{Variable} names no PostgreSQL server; `.ci/postgres start DIR` starts one and prints what to set it to."
        : null;

    /// <summary>The administrator's connection string, without a pool that would keep connections to databases that are gone.</summary>
    /// <exception cref="InvalidOperationException">There is no server.</exception>
    public static string ConnectionString => WhyNot is { } reason
        ? throw new InvalidOperationException(reason)
        : new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)) { Pooling = false }.ToString();

    /// <summary>Runs a statement as administrator.</summary>
    public static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}

/// <summary>A database of its own on the test server, empty and under a name of its own; dropped at the end.</summary>
/// <remarks>It is created when first asked for, so that a class whose tests are skipped can have it as its fixture.</remarks>
public sealed class PostgresTestDatabase : IDisposable
{
    private readonly string _name = "openbudget_test_" + Guid.NewGuid().ToString("N");
    private readonly Lazy<string> _connectionString;

    /// <summary>A database that sorts by code point, as the service wants it.</summary>
    public PostgresTestDatabase()
        : this("LC_COLLATE 'C' LC_CTYPE 'C.UTF-8'")
    {
    }

    /// <summary>A database with a locale of its own, as options of CREATE DATABASE, and an encoding.</summary>
    internal PostgresTestDatabase(string locale, string encoding = "UTF8")
    {
        _connectionString = new Lazy<string>(() =>
        {
            PostgresServer.Execute($"CREATE DATABASE {_name} TEMPLATE template0 ENCODING '{encoding}' {locale}");
            return new NpgsqlConnectionStringBuilder(PostgresServer.ConnectionString) { Database = _name, Pooling = true }.ToString();
        });
    }

    /// <summary>Its connection string, with pooling, as the administrator.</summary>
    public string ConnectionString => _connectionString.Value;

    /// <summary>Runs a statement in it, on a connection of its own.</summary>
    internal void Execute(string sql)
    {
        using var connection = Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    /// <summary>The single value of a query in it; null for SQL's null.</summary>
    internal object? Scalar(string sql)
    {
        using var connection = Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public void Dispose()
    {
        if (_connectionString.IsValueCreated)
        {
            PostgresServer.Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
    }

    private NpgsqlConnection Open()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
