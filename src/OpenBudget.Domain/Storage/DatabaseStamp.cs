namespace OpenBudget.Domain.Storage;

/// <summary>What a database was built from. Where it differs from what would be built now, the database is stale.</summary>
internal sealed class DatabaseStamp
{
    /// <summary>
    /// The version of how bytes become facts. Raise it when the reader, the natural keys or the rules of importing derive something else
    /// from the same documents: every database is then rebuilt.
    /// </summary>
    public const int CurrentDerivation = 4;

    /// <summary>Always 1.</summary>
    public int Id { get; set; } = 1;

    /// <summary>The SHA-256 of the statements that make the tables.</summary>
    public string Structure { get; set; } = "";

    /// <summary>The <see cref="CurrentDerivation"/> of the build.</summary>
    public int Derivation { get; set; }

    /// <summary>The seeds, one <see cref="Seed.Fingerprint"/> a line: the SHA-256 of its bytes, then that of its entry.</summary>
    public string Seeds { get; set; } = "";
}
