using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Mapping;

/// <summary>What the mappings of all kinds of rows share.</summary>
internal static class FactMapping
{
    /// <summary>The table, the row number and the unique natural key.</summary>
    public static void MapKeyed<T>(this EntityTypeBuilder<T> row, string table) where T : class, IKeyed
    {
        row.ToTable(table);
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).ValueGeneratedNever();
        row.HasIndex(r => r.Key).IsUnique();
    }

    /// <summary>
    /// A keyed row that a document states. Where department and year have lists of this kind, the lists are named, so that EF sees one
    /// relation and not two.
    /// </summary>
    public static void MapFact<T>(
        this EntityTypeBuilder<T> fact,
        string table,
        Expression<Func<Department, IEnumerable<T>?>>? ofDepartment = null,
        Expression<Func<FiscalYear, IEnumerable<T>?>>? ofYear = null) where T : Fact
    {
        fact.MapKeyed(table);
        fact.HasOne(f => f.Document).WithMany().HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Restrict);
        fact.HasOne(f => f.Department).WithMany(ofDepartment).HasForeignKey(f => f.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        fact.HasOne(f => f.FiscalYear).WithMany(ofYear).HasForeignKey(f => f.Year).OnDelete(DeleteBehavior.Restrict);

        // Lists are ordered by row number unless asked otherwise, and every index ends in it: these walk a list without sorting it.
        fact.HasIndex(f => f.DepartmentId);
        fact.HasIndex(f => f.Year);
        fact.HasIndex(f => new { f.DepartmentId, f.Year });
    }

    /// <summary>Values that live and die with their row, in a table of their own: the owner's number, then the position.</summary>
    public static void MapValues<TOwner, TValue>(
        this EntityTypeBuilder<TOwner> owner,
        Expression<Func<TOwner, IEnumerable<TValue>?>> values,
        string table,
        Expression<Func<TValue, int>> position,
        Action<OwnedNavigationBuilder<TOwner, TValue>>? more = null)
        where TOwner : class
        where TValue : class
    {
        owner.OwnsMany(values, value =>
        {
            var ownerId = typeof(TOwner).Name + "Id";
            var ordinal = ((MemberExpression)position.Body).Member.Name;
            value.ToTable(table);
            value.WithOwner().HasForeignKey(ownerId);
            value.Property<int>(ordinal).ValueGeneratedNever();
            value.HasKey(ownerId, ordinal);
            more?.Invoke(value);
        });
    }

    /// <summary>Values with lines of their own in the document.</summary>
    public static void MapSource<TOwner, TValue>(this OwnedNavigationBuilder<TOwner, TValue> value)
        where TOwner : class
        where TValue : Sourced =>
        value.HasOne(v => v.Document).WithMany().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Restrict);
}
