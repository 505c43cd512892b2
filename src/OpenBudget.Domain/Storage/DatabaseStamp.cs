using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Storage.Checks;

namespace OpenBudget.Domain.Storage;

/// <summary>What a database was built from. Where it differs from what would be built now, the database is stale.</summary>
internal sealed class DatabaseStamp
{
    /// <summary>
    /// The version of how bytes become facts. Raise it when the reader, the natural keys or the rules of importing derive something else
    /// from the same documents: every database is then rebuilt.
    /// </summary>
    public const int CurrentDerivation = 6;

    // Worked out by a test, which says so where one is no longer right: the model of EF for a script takes longer than all else at a start.
    private const string SqliteStructure = "bef5e8eeb46221c0a739917215883cba30ae1d07d71b056a5889cb224b5bb4ff";
    private const string PostgresStructure = "cfa2aeaf8348125351d8f4ab54ae1d8bb6baccd336222aa8652813a2004f87c4";

    /// <summary>Always 1.</summary>
    public int Id { get; set; } = 1;

    /// <summary>The SHA-256 of the statements that make the tables.</summary>
    public string Structure { get; set; } = "";

    /// <summary>A short form of what the rules say of themselves.</summary>
    public string Rules { get; set; } = "";

    /// <summary>The <see cref="CurrentDerivation"/> of the build.</summary>
    public int Derivation { get; set; }

    /// <summary>The seeds, one <see cref="Seed.Fingerprint"/> a line: the SHA-256 of its bytes, then that of its entry. At last what was decided about their projects.</summary>
    public string Seeds { get; set; } = "";

    /// <summary>The stamp of a database that this version would build of these seeds.</summary>
    /// <param name="kind">The kind of database.</param>
    /// <param name="manifest">The seeds.</param>
    public static DatabaseStamp Of(DatabaseKind kind, SeedManifest manifest) => new()
    {
        Structure = kind == DatabaseKind.PostgreSql ? PostgresStructure : SqliteStructure,
        Rules = RuleRows.Fingerprint,
        Derivation = CurrentDerivation,
        Seeds = manifest.Fingerprint,
    };

    /// <summary>The <see cref="Structure"/> of the tables that a context makes.</summary>
    public static string StructureOf(BudgetDbContext context) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(context.Database.GenerateCreateScript().ReplaceLineEndings("\n"))));

    /// <summary>Why a database with the stamp of an earlier one is to be built anew.</summary>
    /// <param name="earlier">The earlier one's stamp; null where this version cannot read it.</param>
    public BuildReason ReasonToReplace(DatabaseStamp? earlier) =>
        earlier?.Structure != Structure || earlier.Rules != Rules || earlier.Derivation != Derivation ? BuildReason.OtherVersion
        : earlier.Seeds != Seeds ? BuildReason.OtherSeeds
        : BuildReason.UpToDate;
}
