using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Storage.Rows;

/// <summary>Stores what a context tracks as changed. On PostgreSQL new facts, which are nearly all of it, go by COPY.</summary>
internal static class TrackedRows
{
    /// <summary>Stores all changes; the new facts after all else, which they refer to and which does not refer to them.</summary>
    /// <param name="database">The context, within a transaction.</param>
    public static void Save(BudgetDbContext database)
    {
        if (database.Database.GetDbConnection() is not NpgsqlConnection connection)
        {
            database.SaveChanges();
            return;
        }

        var facts = database.ChangeTracker.Entries().Where(e => e.State == EntityState.Added && IsOfFact(e.Metadata)).ToLookup(e => e.Metadata);
        var tables = ReferredFirst(facts.Select(f => f.Key)).ConvertAll(type => Columns.Of(type, connection));
        using var copy = new CopiedRows(connection, tables.ConvertAll(t => t.Table));
        for (var i = 0; i < tables.Count; i++)
        {
            foreach (var entry in facts[tables[i].Type])
            {
                entry.State = EntityState.Unchanged;
            }
        }

        database.SaveChanges();
        for (var i = 0; i < tables.Count; i++)
        {
            foreach (var entry in facts[tables[i].Type])
            {
                copy.Write(i, tables[i].ValuesOf(entry));
            }
        }

        copy.Complete();
    }

    private static bool IsOfFact(IReadOnlyEntityType type) =>
        typeof(Fact).IsAssignableFrom(type.ClrType) || type.FindOwnership() is { } owned && IsOfFact(owned.PrincipalEntityType);

    private static List<IEntityType> ReferredFirst(IEnumerable<IEntityType> types)
    {
        var waiting = types.ToHashSet();
        var ordered = new List<IEntityType>();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(type => type.GetForeignKeys().All(k => k.PrincipalEntityType == type || !waiting.Contains(k.PrincipalEntityType))).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException($"The facts {string.Join(", ", waiting.Select(type => type.ClrType.Name))} refer to each other in a circle.");
            }

            ordered.AddRange(ready);
            waiting.ExceptWith(ready);
        }

        return ordered;
    }

    // What the model knows of a table: EF's own way to a parameter tells a column's type.
    private sealed record Columns(IEntityType Type, RowTable Table, IReadOnlyList<IProperty> Properties)
    {
        public static Columns Of(IEntityType type, NpgsqlConnection connection)
        {
            using var command = connection.CreateCommand();
            IProperty[] properties = [.. type.GetProperties()];
            return new Columns(
                type,
                new RowTable(
                    type.GetTableName()!,
                    [.. properties.Select(p => (p.GetColumnName(), ((NpgsqlParameter)p.GetRelationalTypeMapping().CreateParameter(command, "p", null, true)).NpgsqlDbType))]),
                properties);
        }

        public object?[] ValuesOf(EntityEntry entry)
        {
            var current = entry.CurrentValues;
            return [.. Properties.Select(p => current[p] is { } value ? p.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value : null)];
        }
    }
}
