using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace OpenBudget.Domain.Storage;

/// <summary>What a database was built from. Where it differs from what would be built now, the database is stale.</summary>
internal sealed class DatabaseStamp
{
    /// <summary>
    /// The version of how bytes become facts. Raise it when the reader, the natural keys or the rules of importing derive something else
    /// from the same documents: every database is then rebuilt.
    /// </summary>
    public const int CurrentDerivation = 6;

    /// <summary>Always 1.</summary>
    public int Id { get; set; } = 1;

    /// <summary>The SHA-256 of the statements that make the tables.</summary>
    public string Structure { get; set; } = "";

    /// <summary>The <see cref="CurrentDerivation"/> of the build.</summary>
    public int Derivation { get; set; }

    /// <summary>The seeds, one <see cref="Seed.Fingerprint"/> a line: the SHA-256 of its bytes, then that of its entry. At last what was decided about their projects.</summary>
    public string Seeds { get; set; } = "";

    /// <summary>The stamp of a database that this version would build of these seeds.</summary>
    /// <param name="context">A context of the kind of database; it need not exist.</param>
    /// <param name="manifest">The seeds.</param>
    public static DatabaseStamp Of(BudgetDbContext context, SeedManifest manifest) => new()
    {
        Structure = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(context.Database.GenerateCreateScript()))),
        Derivation = CurrentDerivation,
        Seeds = manifest.Fingerprint,
    };

    /// <summary>Why a database with the stamp of an earlier one is to be built anew.</summary>
    /// <param name="earlier">The earlier one's stamp; null where this version cannot read it.</param>
    public BuildReason ReasonToReplace(DatabaseStamp? earlier) =>
        earlier?.Structure != Structure || earlier.Derivation != Derivation ? BuildReason.OtherVersion
        : earlier.Seeds != Seeds ? BuildReason.OtherSeeds
        : BuildReason.UpToDate;
}
