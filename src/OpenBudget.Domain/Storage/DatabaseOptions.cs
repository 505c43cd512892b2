namespace OpenBudget.Domain.Storage;

/// <summary>Where the facts are stored. The configuration section `Database`.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The kind of database: `Sqlite` or `PostgreSql`.</summary>
    public string Provider { get; set; } = nameof(DatabaseKind.Sqlite);

    /// <summary>
    /// The provider's connection string. For SQLite a relative `Data Source` counts from the current folder; for PostgreSQL `Search Path`
    /// names the schema, `openbudget` where it is left out.
    /// </summary>
    public string ConnectionString { get; set; } = "Data Source=data/openbudget.db";

    /// <summary>
    /// How long a command that changes a PostgreSQL database waits for a server that went away meanwhile, each time, before it does its work anew;
    /// 0 for not at all. The service does not wait: whoever asked does.
    /// </summary>
    public TimeSpan ReconnectWithin { get; set; } = TimeSpan.FromMinutes(2);
}

/// <summary>A kind of database.</summary>
public enum DatabaseKind
{
    /// <summary>SQLite: one file, which the service builds itself.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later: a schema of a database, which only commands build.</summary>
    PostgreSql,
}
