using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Storage;

/// <summary>What came of asking for an up-to-date database.</summary>
/// <param name="Place">Where the database is, for people.</param>
/// <param name="Reason">Why it was built, or that it was up to date.</param>
/// <param name="SetAside">
/// Where the earlier one is kept, because not all of it could be read and so not everything imported into it is in the new one; else null.
/// </param>
/// <param name="Damage">What could not be read there; null where nothing is set aside.</param>
public sealed record BuildOutcome(string Place, BuildReason Reason, string? SetAside = null, string? Damage = null);

/// <summary>Why a database is built.</summary>
public enum BuildReason
{
    /// <summary>It is not: what is there is up to date.</summary>
    UpToDate,

    /// <summary>There is no file, or an empty one.</summary>
    Missing,

    /// <summary>It was made by a version that has other tables or reads documents differently.</summary>
    OtherVersion,

    /// <summary>It was made of other seeds.</summary>
    OtherSeeds,

    /// <summary>It is damaged.</summary>
    Damaged,

    /// <summary>It is up to date, and was asked to be built anew.</summary>
    Asked,
}

/// <summary>A document was imported into the database that is being built.</summary>
/// <param name="Number">Which one it is, from 1.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Document">The document.</param>
/// <param name="Facts">How many facts it states.</param>
/// <param name="Notes">What the reader did not understand, with its lines.</param>
public sealed record BuildProgress(int Number, int Total, PublishedDocument Document, int Facts, IReadOnlyList<ReadingNote> Notes);
