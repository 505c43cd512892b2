using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Storage.Sqlite;

/// <summary>A SQLite file. Whoever starts builds it: the file belongs to the service.</summary>
internal sealed class SqliteProvider(SqliteFile file) : DatabaseProvider
{
    /// <inheritdoc/>
    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    /// <inheritdoc/>
    public override string Place => file.Path;

    /// <inheritdoc/>
    public override string ReadOnlyConnectionString => file.ReadOnly;

    /// <inheritdoc/>
    public override BuildOutcome EnsureBuilt(string seedFolder, Action<BuildProgress>? progress) => Builder(progress).EnsureBuilt(seedFolder);

    /// <inheritdoc/>
    public override BuildOutcome Rebuild(string seedFolder, RebuildOptions options, Action<BuildProgress>? progress) =>
        options == RebuildOptions.None
            ? Builder(progress).Rebuild(seedFolder)
            : throw new StorageException("A SQLite file needs no documents of another one and has no roles: copy the file, or import the documents.");

    /// <inheritdoc/>
    public override BuildOutcome EnsureServable(string seedFolder, Action<BuildProgress>? progress) => EnsureBuilt(seedFolder, progress);

    /// <inheritdoc/>
    public override T Change<T>(Func<BudgetDbContext, T> change) => new LiveDatabase(file).Change(change);

    /// <inheritdoc/>
    public override DbConnection ConnectForReading() => SqliteFile.Connect(file.ReadOnly);

    /// <inheritdoc/>
    public override DbContextOptions<BudgetDbContext> ForReading() =>
        SqliteFile.Options(b => b.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking), file.ReadOnly);

    /// <inheritdoc/>
    public override DbContextOptions<BudgetDbContext> ForWriting() => SqliteFile.Options(_ => { }, file.ReadWrite);

    private DatabaseBuilder Builder(Action<BuildProgress>? progress) => new(file, DocumentReader.Read, TimeProvider.System, progress);
}
