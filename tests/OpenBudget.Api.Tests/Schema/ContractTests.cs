using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.Api.Tests.Schema;

/// <summary>Holds the served schema to the public contract: what is served of it has exactly these names and types.</summary>
public sealed class ContractTests
{
    private static readonly DocumentNode Contract =
        GraphQLParser.Parse(new SourceText(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Schema", "contract.graphql"))), ParserLimits.Trusted);

    private static readonly Dictionary<string, TypeDefinitionNode> Types =
        Contract.Definitions.OfType<TypeDefinitionNode>().ToDictionary(t => t.Name.Value);

    [Fact]
    public void Every_served_field_of_a_contract_type_is_in_the_contract_with_its_arguments_and_type()
    {
        var differences = new List<string>();
        foreach (var type in ServedSchema.Value.Types.OfType<FieldsType>().Where(t => Types.ContainsKey(t.Name)))
        {
            var contract = FieldsOf(Types[type.Name]).ToDictionary(f => f.Name.Value);
            foreach (var field in type.Fields.Where(f => !IsAbridged(type) || contract.ContainsKey(f.Name)))
            {
                var expected = contract.TryGetValue(field.Name, out var declared) ? Expected(declared) : "no such field";
                if (expected != Served(field))
                {
                    differences.Add($"{type.Name}.{field.Name}: the contract has {expected}, but served is {Served(field)}");
                }
            }
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void Fields_are_served_in_the_order_of_the_contract()
    {
        foreach (var type in ServedSchema.Value.Types.OfType<FieldsType>().Where(t => Types.ContainsKey(t.Name)))
        {
            var served = type.Fields.Select(f => f.Name).ToArray();
            if (IsAbridged(type))
            {
                continue;
            }

            var contract = FieldsOf(Types[type.Name]).Select(f => f.Name.Value).Where(served.Contains);
            Assert.Equal(contract, served);
        }
    }

    [Fact]
    public void Types_implement_the_interfaces_of_the_contract()
    {
        foreach (var type in ServedSchema.Value.Types.OfType<ObjectType>().Where(t => Types.ContainsKey(t.Name)))
        {
            var contract = ((ObjectTypeDefinitionNode)Types[type.Name]).Interfaces.Select(i => i.Name.Value).ToArray();
            Assert.Equal(contract, type.Interfaces.Select(i => i.Name));
        }
    }

    [Fact]
    public void A_served_enum_has_the_values_of_the_contract_in_their_order()
    {
        foreach (var type in ServedSchema.Value.Types.OfType<EnumType>().Where(t => Types.ContainsKey(t.Name)))
        {
            var contract = ((EnumTypeDefinitionNode)Types[type.Name]).Values.Select(v => v.Name.Value).ToArray();
            var served = type.Values.Select(v => v.Name);
            Assert.Equal(contract, IsAbridged(type) ? contract.Intersect(served) : served);
        }
    }

    [Fact]
    public void An_input_of_the_contract_has_its_fields_with_their_types_in_their_order()
    {
        foreach (var type in ServedSchema.Value.Types.OfType<InputObjectType>().Where(t => Types.ContainsKey(t.Name)))
        {
            var contract = ((InputObjectTypeDefinitionNode)Types[type.Name]).Fields.Select(f => $"{f.Name.Value}: {f.Type}").ToArray();
            var served = type.Fields.Select(f => $"{f.Name}: {f.Type}");
            Assert.Equal(contract, IsAbridged(type) ? contract.Intersect(served) : served);
        }
    }

    /// <summary>The contract names some of what projects can be grouped by; the rule above it names the rest.</summary>
    [Fact]
    public void Whatever_can_be_grouped_by_is_a_key_and_can_be_sorted_by()
    {
        foreach (var fields in ServedSchema.Value.Types.OfType<EnumType>().Where(t => t.Name.EndsWith("GroupField", StringComparison.Ordinal)))
        {
            var entity = fields.Name[..^"GroupField".Length];
            var key = ((ObjectType)ServedSchema.Value.Type(entity + "GroupKey")!).Fields;
            Assert.Equal(fields.Values.Select(v => v.Name.Replace("_", "")), key.Select(f => f.Name.ToUpperInvariant()));
            Assert.All(key, field => Assert.True(field.Type is ScalarType or EnumType, $"{entity}GroupKey.{field.Name}"));
            Assert.Equal(
                key.Select(f => f.Name), ((InputObjectType)ServedSchema.Value.Type(entity + "GroupKeySortInput")!).Fields.Select(f => f.Name));
            Assert.DoesNotContain(key, field => field.Name.EndsWith("Id", StringComparison.Ordinal) || field.Name.Contains("iscalYear") || field.Name.Contains("ource"));
        }
    }

    [Fact]
    public void A_served_scalar_is_specified_as_in_the_contract()
    {
        foreach (var type in ServedSchema.Value.Types.OfType<ScalarType>().Where(t => Types.ContainsKey(t.Name)))
        {
            var url = (StringValueNode)Types[type.Name].Directives.Single(d => d.Name.Value == "specifiedBy").Arguments[0].Value;
            Assert.Equal(url.Value, type.SpecifiedByUrl);
        }
    }

    [Fact]
    public void Everything_of_the_contract_is_served()
    {
        var missing = new List<string>();
        foreach (var type in Types.Values)
        {
            var served = ServedSchema.Value.Type(type.Name.Value);
            if (served is null)
            {
                missing.Add(type.Name.Value);
            }
            else if (served is FieldsType fields)
            {
                missing.AddRange(FieldsOf(type).Where(f => fields.Field(f.Name.Value) is null).Select(f => $"{type.Name.Value}.{f.Name.Value}"));
            }
        }

        Assert.Equal([], missing);
    }

    // The contract shows some of the fields that projects can be grouped by, not in the order of the rule it gives for them.
    private static bool IsAbridged(NamedType type) => type.Name is "ProjectGroupField" or "ProjectGroupKey" or "ProjectGroupKeySortInput";

    private static IReadOnlyList<FieldDefinitionNode> FieldsOf(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode o => o.Fields,
        InterfaceTypeDefinitionNode i => i.Fields,
        _ => [],
    };

    private static string Expected(FieldDefinitionNode field)
    {
        if (!field.Directives.Any(d => d.Name.Value == "list"))
        {
            return $"({string.Join(", ", field.Arguments.Select(a => $"{a.Name}: {a.Type}{Default(a.DefaultValue)}"))}): {field.Type}";
        }

        var node = field.Type.ToString()!;
        return $"(first: Int, after: String, last: Int, before: String, where: {node}FilterInput, order: [{node}SortInput!]): "
            + $"{Plural(node)}Connection of {node}";
    }

    private static string Served(FieldDefinition field)
    {
        var arguments = string.Join(", ", field.Arguments.Select(a => $"{a.Name}: {a.Type}{Default(a.DefaultValue)}"));
        var node = field.Arguments.Any(a => a.Name == "where") && field.Type is ObjectType { Name: var name } connection && name.EndsWith("Connection", StringComparison.Ordinal)
            ? " of " + connection.Field("nodes")!.Type.Named.Name
            : "";
        return $"({arguments}): {field.Type}{node}";
    }

    private static string Default(ValueNode? value) => value is null ? "" : " = " + Printer.Print(value);

    private static string Plural(string entity) => entity switch
    {
        "Activity" => "Activities",
        "Responsibility" => "Responsibilities",
        _ => entity + "s",
    };
}
