using System.Text;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>A model as text: a line for an entity, then one for each of its properties and navigations, in columns that tabs divide.</summary>
/// <param name="find">The class of a name.</param>
internal sealed class StoredModelFormat(Func<string, Type> find)
{
    private const string Entity = "entity";
    private const string Property = "property";
    private const string One = "one";
    private const string Many = "many";
    private const string Null = "-";
    private const string Shared = "shared";
    private const string Alone = "alone";
    private const string Nullable = "nullable";
    private const string Required = "required";
    private const string Indexed = "indexed";

    private readonly Dictionary<string, StoredEnum> _enums = new(StringComparer.Ordinal);

    /// <summary>Prints entities.</summary>
    public static string Print(IEnumerable<StoredEntity> entities)
    {
        var text = new StringBuilder();
        foreach (var entity in entities)
        {
            Line(text, Entity, entity.Name, entity.ClrType.FullName, entity.IsShared ? Shared : Alone, entity.Table, entity.Key);
            foreach (var property in entity.Properties.Values)
            {
                Line(
                    text,
                    Property,
                    property.Name,
                    property.Column,
                    property.Kind?.ToString(),
                    property.TypeName,
                    property.Nullable ? Nullable : Required,
                    property.IsIndexed ? Indexed : null,
                    property.Trigrams,
                    property.Enum is { } spelled ? $"{spelled.ClrType.FullName}={string.Join(',', spelled.Texts.Select(t => t ?? Null))}" : null);
            }

            foreach (var way in entity.Ways.Values)
            {
                Line(text, way.IsCollection ? Many : One, way.Name, way.Target, way.From, way.To, way.Required ? Required : Nullable);
            }
        }

        return text.ToString();
    }

    /// <summary>Reads what was printed.</summary>
    /// <exception cref="FormatException">A line is not of a form that is printed.</exception>
    public IReadOnlyList<StoredEntity> Parse(string text)
    {
        var entities = new List<StoredEntity>();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.IsEmpty)
            {
                continue;
            }

            switch (line.ToString().Split('\t'))
            {
                case [Entity, var name, var type, var sharing, var table, var key]:
                    entities.Add(new StoredEntity(name, find(type), sharing == Shared, OrNull(table), OrNull(key)));
                    break;
                case [Property, var name, var column, var kind, var type, var nullable, var indexed, var trigrams, var spelled] when entities.Count > 0:
                    entities[^1].Properties.Add(name, new StoredProperty(
                        name,
                        column,
                        kind == Null ? null : Kind(kind, number),
                        type,
                        nullable == Nullable,
                        indexed == Indexed,
                        OrNull(trigrams),
                        OrNull(spelled) is { } e ? Enum(e) : null));
                    break;
                case [One or Many, var name, var target, var from, var to, var required] parts when entities.Count > 0:
                    entities[^1].Ways.Add(name, new StoredWay(name, target, parts[0] == Many, OrNull(from), OrNull(to), required == Required));
                    break;
                default:
                    throw NotPrinted(number);
            }
        }

        return entities;
    }

    private static void Line(StringBuilder text, params ReadOnlySpan<string?> parts)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            text.Append(i == 0 ? "" : "\t").Append(parts[i] ?? Null);
        }

        text.Append('\n');
    }

    private static string? OrNull(string part) => part == Null ? null : part;

    private static LeafKind Kind(string name, int line) => name switch
    {
        nameof(LeafKind.Text) => LeafKind.Text,
        nameof(LeafKind.Int) => LeafKind.Int,
        nameof(LeafKind.Boolean) => LeafKind.Boolean,
        nameof(LeafKind.Enum) => LeafKind.Enum,
        nameof(LeafKind.Scaled) => LeafKind.Scaled,
        nameof(LeafKind.Date) => LeafKind.Date,
        nameof(LeafKind.Instant) => LeafKind.Instant,
        _ => throw NotPrinted(line),
    };

    private StoredEnum Enum(string printed)
    {
        if (!_enums.TryGetValue(printed, out var known))
        {
            var name = printed.Split('=')[0];
            known = new StoredEnum(find(name), [.. printed[(name.Length + 1)..].Split(',').Select(OrNull)]);
            _enums.Add(printed, known);
        }

        return known;
    }

    private static FormatException NotPrinted(int line) => new($"Line {line} of the model is not of a form that is printed: print it anew.");
}
