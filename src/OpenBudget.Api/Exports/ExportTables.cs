using System.Text;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.Api.Exports;

/// <summary>Derives the tables of the whole dataset from the schema: what can be asked is what can be taken home, and nothing is listed twice.</summary>
/// <remarks>
/// Each list of the query root is a table. Its columns are the type's scalars, the lists of scalars, what it embeds, and of each row it refers
/// to the id and what people call it by. A list of values or links that a row holds is a table of its own, with the id of the row; lists of
/// other public rows are left out, for those name their owner themselves. Amounts are in 万元; sentences are in both languages.
/// </remarks>
internal sealed class ExportTables
{
    private const string Id = "id";
    private const string Language = "language";
    private const string Unit = "unit";

    // What a row that is referred to is called by, where it has such a field.
    private static readonly string[] Calling = [Id, "code", "name", "title", "region"];

    private readonly GraphQL.Types.Schema _schema;
    private readonly Dictionary<string, string> _tables;

    private ExportTables(GraphQL.Types.Schema schema)
    {
        _schema = schema;
        _tables = Lists().ToDictionary(l => RowOf(l).Name, l => Kebab(l.Name), StringComparer.Ordinal);
    }

    /// <summary>The tables of a schema, each public list before those of its rows.</summary>
    public static IReadOnlyList<ExportTable> Of(GraphQL.Types.Schema schema)
    {
        var tables = new ExportTables(schema);
        return [.. tables.Lists().SelectMany(tables.Tables)];
    }

    // What has a filter is a list of stored rows; a search is not.
    private IEnumerable<FieldDefinition> Lists() => _schema.Query!.Fields.Where(f => f.Argument("where") is not null);

    private static ObjectType RowOf(FieldDefinition list) => (ObjectType)((ObjectType)list.Type.Named).Field("nodes")!.Type.Named;

    private IEnumerable<ExportTable> Tables(FieldDefinition list)
    {
        var row = RowOf(list);
        var inner = row.Fields.Where(IsInnerList).ToArray();
        var flat = new Selection(this, isNested: false).Of(row);
        var nested = new Selection(this, isNested: true).Of(row);
        yield return new ExportTable(
            _tables[row.Name], row, Operation(list, flat.Text), Operation(list, nested.Text), null, flat.References);
        foreach (var field in inner)
        {
            var item = (ObjectType)field.Type.Named;
            var owner = Lower(row.Name) + "Id";
            var values = new Selection(this, isNested: false).Of(item, field.Name);
            yield return new ExportTable(
                $"{Kebab(row.Name)}-{Kebab(field.Name)}",
                item,
                Operation(list, $"{owner}: {Id} {field.Name} {{ {values.Text} }}"),
                null,
                _tables[row.Name],
                [new(owner, _tables[row.Name]), .. values.References]);
        }
    }

    private static string Operation(FieldDefinition list, string selection) => $"{{ {list.Name} {{ nodes {{ {selection} }} }} }}";

    private static bool IsInnerList(FieldDefinition field) =>
        field.Type.Nullable is ListType && field.Type.Named is ObjectType item && item.Field(Id) is null && field.Arguments.Count == 0;

    private static bool IsConnection(FieldDefinition field) => field.Type.Named is ObjectType type && type.Field("pageInfo") is not null;

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            text.Append(char.IsUpper(letter) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    /// <summary>What is selected of a row.</summary>
    private sealed class Selection(ExportTables tables, bool isNested)
    {
        private readonly List<KeyValuePair<string, string>> _references = [];

        public (string Text, IReadOnlyList<KeyValuePair<string, string>> References) Of(ObjectType type, string? path = null) =>
            (Fields(type, path), _references);

        // Values embed values two deep at most, and rows end it.
        private string Fields(ObjectType type, string? path) => string.Join(
            ' ', type.Fields.Select(f => Field(f, path is null ? f.Name : $"{path}.{f.Name}")).Where(t => t.Length > 0));

        private string Field(FieldDefinition field, string path)
        {
            if (field.Type.Named.IsLeaf)
            {
                return field.Arguments switch
                {
                    [] or [{ Name: Unit }] => field.Name,
                    [{ Name: Language }] => $"{field.Name}Zh: {field.Name}(language: ZH) {field.Name}En: {field.Name}(language: EN)",
                    _ => "",
                };
            }

            if (IsConnection(field) || field.Arguments.Count > 0)
            {
                return "";
            }

            if (field.Type.Nullable is ListType)
            {
                return isNested && IsInnerList(field) ? $"{field.Name} {{ {Fields((ObjectType)field.Type.Named, path)} }}" : "";
            }

            return field.Type.Named switch
            {
                InterfaceType => $"{field.Name} {{ __typename {Id} }}",
                ObjectType row when row.Field(Id) is not null => Reference(field, row, path),
                ObjectType value => $"{field.Name} {{ {Fields(value, path)} }}",
                _ => "",
            };
        }

        private string Reference(FieldDefinition field, ObjectType row, string path)
        {
            // The year itself is a column already.
            if (row.Name == "FiscalYear")
            {
                return "";
            }

            _references.Add(new($"{path}.{Id}", tables._tables[row.Name]));
            return $"{field.Name} {{ {string.Join(' ', Calling.Where(c => row.Field(c) is { Arguments.Count: 0, Type: not null } f && f.Type.Named.IsLeaf))} }}";
        }
    }
}
