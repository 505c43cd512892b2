using System.Text;
using OpenBudget.Api.Exports;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.Api.Tests.Documentation;

/// <summary>Writes docs/data-dictionary.md from the schema: what can be asked and taken home, and what it means, in both languages.</summary>
internal sealed class DataDictionaryPage
{
    private const string Start = """
        # Data dictionary · 数据字典

        Every type of the schema, with its fields: what it is called, of what type it is, and what it means. A test writes this page from the schema, so that
        it cannot say anything else. `!` means that a value is always there; without it null means what the field says. Fields with `unit` are money: in 万元
        (10,000 yuan) unless `unit` chooses 元 (`YUAN`) or 亿元 (`YI_YUAN`), and in files always in 万元. A *list* takes `first`, `after`, `where` and `order`.
        The files of `/export/` have a table for each type that says so; their columns are the fields, joined by dots where an object is inside.

        本页由程序根据数据模式生成，列出全部类型及其字段的名称、类型和含义。带 `unit` 的字段为金额，默认以万元计，导出文件一律以万元计；
        带“!”的字段总有值，其余字段为空时的含义见说明。


        """;

    private readonly GraphQL.Types.Schema _schema;
    private readonly StringBuilder _page = new(Start);
    private readonly List<NamedType> _types = [];
    private readonly ILookup<string, ExportTable> _tables;

    private DataDictionaryPage(GraphQL.Types.Schema schema)
    {
        _schema = schema;
        _tables = ExportTables.Of(schema).ToLookup(t => t.Type.Name);
    }

    /// <summary>The page.</summary>
    public static string Of(GraphQL.Types.Schema schema) => new DataDictionaryPage(schema).Write();

    private string Write()
    {
        foreach (var field in _schema.Query!.Fields)
        {
            Reach(field.Type.Named);
        }

        _page.Append("## Questions · 查询入口\n\n");
        Fields(_schema.Query);
        foreach (var type in _types.Where(t => t is FieldsType && !IsWrapper(t)).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            Heading(type);
            Fields((FieldsType)type);
        }

        foreach (var type in _types.OfType<EnumType>().OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            Heading(type);
            Values(type);
        }

        return _page.ToString().TrimEnd('\n') + "\n";
    }

    // In the order met; what wraps rows is passed through, and what is derived of them (aggregates, groups) is the dialect's.
    private void Reach(NamedType type)
    {
        if (_types.Contains(type) || type is not (FieldsType or EnumType))
        {
            return;
        }

        _types.Add(type);
        foreach (var field in type is FieldsType fields ? fields.Fields.Where(f => !IsWrapper(type) || f.Name is "nodes") : [])
        {
            Reach(field.Type.Named);
            foreach (var argument in field.Arguments.Where(a => a.Type.Named is EnumType))
            {
                Reach(argument.Type.Named);
            }
        }
    }

    private static bool IsWrapper(NamedType type) => type is ObjectType row && (row.Field("pageInfo") is not null || type.Name == "PageInfo");

    private void Heading(NamedType type)
    {
        var (english, chinese) = Descriptions.Split(type.Description);
        _page.Append("## ").Append(type.Name).Append("\n\n").Append(english).Append("\n\n").Append(chinese).Append("\n\n");
        if (_tables[type.Name].Select(t => $"`{t.Name}`").ToArray() is [_, ..] names)
        {
            _page.Append("In files · 导出文件: ").AppendJoin(", ", names).Append("\n\n");
        }
    }

    private void Fields(FieldsType type)
    {
        _page.Append("| field | type | meaning | 含义 |\n| --- | --- | --- | --- |\n");
        foreach (var field in type.Fields)
        {
            var (english, chinese) = Descriptions.Split(field.Description);
            _page.Append("| `").Append(field.Name).Append(Arguments(field)).Append("` | ").Append(TypeOf(field)).Append(" | ")
                .Append(Cell(english)).Append(" | ").Append(Cell(chinese)).Append(" |\n");
        }

        _page.Append('\n');
    }

    private void Values(EnumType type)
    {
        _page.Append("| value | meaning | 含义 |\n| --- | --- | --- |\n");
        foreach (var value in type.Values)
        {
            var (english, chinese) = Descriptions.Split(value.Description);
            _page.Append("| `").Append(value.Name).Append("` | ").Append(Cell(english)).Append(" | ").Append(Cell(chinese)).Append(" |\n");
        }

        _page.Append('\n');
    }

    private static string Arguments(FieldDefinition field) =>
        field.Arguments.Count == 0 || field.Argument("where") is not null ? "" : $"({string.Join(", ", field.Arguments.Select(a => a.Name))})";

    private static string TypeOf(FieldDefinition field) => field.Type.Named is ObjectType connection && connection.Field("nodes") is { } nodes
        ? $"list of {nodes.Type.Named}"
        : $"`{field.Type}`";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
