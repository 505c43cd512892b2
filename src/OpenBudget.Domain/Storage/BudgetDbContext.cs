using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Lineage;

namespace OpenBudget.Domain.Storage;

/// <summary>The database: every kind of row, and how it is stored. What differs between databases is not here.</summary>
/// <remarks>
/// Money is whole 分 and other decimals are scaled integers, so that sums are exact on every database. Rows carry their own numbers
/// (nothing is generated), so that two builds of the same documents are the same database.
/// </remarks>
/// <param name="options">The provider and connection; made by <see cref="BudgetDatabase"/>.</param>
public sealed class BudgetDbContext(DbContextOptions<BudgetDbContext> options) : DbContext(options)
{
    /// <summary>The departments.</summary>
    public DbSet<Department> Departments => Set<Department>();

    /// <summary>The fiscal years.</summary>
    public DbSet<FiscalYear> FiscalYears => Set<FiscalYear>();

    /// <summary>The documents, without their bytes.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>The bytes of the documents.</summary>
    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();

    /// <summary>The budgets.</summary>
    public DbSet<Budget> Budgets => Set<Budget>();

    /// <summary>The budget units.</summary>
    public DbSet<BudgetUnit> BudgetUnits => Set<BudgetUnit>();

    /// <summary>The budget lines.</summary>
    public DbSet<BudgetLine> BudgetLines => Set<BudgetLine>();

    /// <summary>The projects.</summary>
    public DbSet<Project> Projects => Set<Project>();

    /// <summary>Which projects of different years are the same undertaking.</summary>
    public DbSet<ProjectLink> ProjectLinks => Set<ProjectLink>();

    /// <summary>What people have decided about projects of different years.</summary>
    internal DbSet<ReviewedLink> ReviewedLinks => Set<ReviewedLink>();

    /// <summary>The indicators.</summary>
    public DbSet<Indicator> Indicators => Set<Indicator>();

    /// <summary>The procurement lines.</summary>
    public DbSet<ProcurementLine> ProcurementLines => Set<ProcurementLine>();

    /// <summary>The asset tables.</summary>
    public DbSet<AssetTable> AssetTables => Set<AssetTable>();

    /// <summary>The asset lines.</summary>
    public DbSet<AssetLine> AssetLines => Set<AssetLine>();

    /// <summary>The duties and activities.</summary>
    public DbSet<Activity> Activities => Set<Activity>();

    /// <summary>The categories of expenditure.</summary>
    public DbSet<Classification> Classifications => Set<Classification>();

    /// <summary>The responsibilities.</summary>
    public DbSet<Responsibility> Responsibilities => Set<Responsibility>();

    /// <summary>The goals of departments as a whole.</summary>
    public DbSet<PerformanceGoal> PerformanceGoals => Set<PerformanceGoal>();

    /// <summary>The statements.</summary>
    public DbSet<Statement> Statements => Set<Statement>();

    /// <summary>The terms explained.</summary>
    public DbSet<GlossaryTerm> GlossaryTerms => Set<GlossaryTerm>();

    /// <summary>The changes stated in words.</summary>
    public DbSet<ReportedChange> ReportedChanges => Set<ReportedChange>();

    /// <summary>The rules.</summary>
    public DbSet<Rule> Rules => Set<Rule>();

    /// <summary>The verdicts of the rules.</summary>
    public DbSet<Check> Checks => Set<Check>();

    /// <summary>The dataset; one row.</summary>
    public DbSet<Dataset> Datasets => Set<Dataset>();

    /// <summary>What the file was built from; one row.</summary>
    internal DbSet<DatabaseStamp> DatabaseStamps => Set<DatabaseStamp>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UnixMillisecondsConverter>();

        var enums = typeof(Measure).Assembly.GetTypes().Where(t => t.IsEnum && t.Namespace == typeof(Measure).Namespace);
        foreach (var type in enums)
        {
            configurationBuilder.Properties(type).HaveConversion(typeof(EnumSpellingConverter<>).MakeGenericType(type));
        }
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BudgetDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            PutLongTextLast(entity);
        }
    }

    // A row is read from its front. Behind a quote of some kilobytes, or the bytes of a document, every later column would cost a walk over its pages.
    private static void PutLongTextLast(IMutableEntityType entity)
    {
        var properties = entity.GetProperties().OrderBy(p => p.Name is nameof(Sourced.Quote) or nameof(DocumentContent.Bytes)).ToArray();
        for (var i = 0; i < properties.Length; i++)
        {
            properties[i].SetColumnOrder(i);
        }
    }
}

/// <summary>Stores an instant as whole milliseconds since 1970-01-01T00:00Z.</summary>
internal sealed class UnixMillisecondsConverter() : ValueConverter<DateTime, long>(
    instant => Store(instant),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime)
{
    private static long Store(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? new DateTimeOffset(instant).ToUnixTimeMilliseconds()
        : throw new ArgumentException($"An instant is stored in UTC; this one is {instant.Kind}.", nameof(instant));
}
