using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.GraphQL.Relational.Mapping;

/// <summary>A declared type over a table of the model: where each field's value stands.</summary>
/// <param name="type">The declared type.</param>
/// <param name="table">The table's name.</param>
/// <param name="keyColumn">The column that is unique and ends every order; null for a value that is listed by its owner.</param>
internal sealed class RowMapping(RowType type, string table, string? keyColumn)
{
    public RowType Type { get; } = type;

    public string Table { get; } = table;

    public string? KeyColumn { get; } = keyColumn;

    /// <summary>The fields, in the order declared. Set once, after the mapping is known by name, so that types may refer to each other.</summary>
    public IReadOnlyList<FieldMapping> Fields
    {
        get;
        set
        {
            field = value;
            foreach (var mapping in value)
            {
                ByName.Add(mapping.Name, mapping);
            }
        }
    } = [];

    public Dictionary<string, FieldMapping> ByName { get; } = new(StringComparer.Ordinal);

    /// <summary>What rows can be grouped by.</summary>
    /// <remarks>Worked out when first asked for, because types may refer to each other.</remarks>
    public IReadOnlyList<GroupKey> GroupKeys => field ??= GroupKey.Of(this);

    /// <summary>What can be summed: the row's own decimals, money among them.</summary>
    public IEnumerable<LeafMapping> Numbers => Fields.OfType<LeafMapping>().Where(leaf => leaf.Path.Column.Kind == LeafKind.Scaled);

    /// <summary>Says which column tells that this value is there.</summary>
    public void MarkPresence(Column presence)
    {
        ByName.Clear();
        Fields = [.. Fields.Select(f => f is LeafMapping leaf && leaf.Path.Column.Name == presence.Name ? leaf with { IsPresence = true } : f)];
    }

    /// <summary>The natural key behind the global id; null for a value.</summary>
    public KeyMapping? Key => Fields.OfType<KeyMapping>().FirstOrDefault();
}

/// <summary>Where a field's value stands.</summary>
internal abstract record FieldMapping(string Name, Text Text);

/// <summary>The natural key that the global id is made of.</summary>
internal sealed record KeyMapping(string Name, Text Text, Column Column, string TypeName) : FieldMapping(Name, Text);

/// <summary>A scalar, enum or scaled number.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Text">The description.</param>
/// <param name="Path">The column.</param>
/// <param name="Enum">The enum; null for other kinds.</param>
/// <param name="Scale">The scale; null for other kinds.</param>
internal sealed record LeafMapping(string Name, Text Text, ColumnPath Path, EnumDeclaration? Enum, Scale? Scale) : FieldMapping(Name, Text)
{
    /// <summary>Whether the column may be null.</summary>
    public bool Nullable => Path.Nullable;

    /// <summary>Whether the column tells that the value around it is there, so that inside the value it is never null.</summary>
    public bool IsPresence { get; init; }
}

/// <summary>A text in several columns, of which an argument chooses one.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Text">The description.</param>
/// <param name="Argument">The argument.</param>
/// <param name="Columns">The column behind each value of the argument.</param>
internal sealed record ChosenMapping(
    string Name, Text Text, ArgumentDeclaration Argument, IReadOnlyDictionary<string, LeafMapping> Columns) : FieldMapping(Name, Text)
{
    /// <summary>Whether any of the columns may be null.</summary>
    public bool Nullable => Columns.Values.Any(c => c.Nullable);
}

/// <summary>The one entity that this row belongs to.</summary>
internal sealed record OneMapping(string Name, Text Text, JoinPath Way, RowMapping Target) : FieldMapping(Name, Text);

/// <summary>The entities that belong to this row.</summary>
internal sealed record ManyMapping(string Name, Text Text, ChildLink Link, RowMapping Target) : FieldMapping(Name, Text);

/// <summary>One of the entities that belong to this row, chosen by an argument.</summary>
internal sealed record PickMapping(string Name, Text Text, ChildLink Link, RowMapping Target, FindMapping Argument) : FieldMapping(Name, Text);

/// <summary>A plain list of values or entities that belong to this row.</summary>
internal sealed record ValuesMapping(string Name, Text Text, ChildLink Link, RowMapping Target, Column Order) : FieldMapping(Name, Text);

/// <summary>A list of scalars that belong to this row.</summary>
internal sealed record ScalarsMapping(string Name, Text Text, ChildLink Link, LeafMapping Element, Column Order)
    : FieldMapping(Name, Text);

/// <summary>A text worked out by code, for the key of the row.</summary>
internal sealed record ComputedMapping(ComputedDeclaration Declaration) : FieldMapping(Declaration.Name, Declaration.Text);

/// <summary>A value that groups columns of this row.</summary>
internal sealed record EmbedMapping(string Name, Text Text, RowMapping Target, Column? Presence) : FieldMapping(Name, Text);

/// <summary>An argument that finds a row by equality.</summary>
internal sealed record FindMapping(string Name, Text Text, LeafMapping Leaf, bool Required);
