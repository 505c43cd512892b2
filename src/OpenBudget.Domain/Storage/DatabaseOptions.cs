namespace OpenBudget.Domain.Storage;

/// <summary>Where the facts are stored. The configuration section `Database`.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The kind of database. `Sqlite` is the one there is.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>The provider's connection string. A relative `Data Source` counts from the current folder.</summary>
    public string ConnectionString { get; set; } = "Data Source=data/openbudget.db";
}
