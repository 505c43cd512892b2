using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.Tests;

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
        foreach (var type in ServedSchema.Value.Types.OfType<FieldsType>().Where(t => Types.ContainsKey(t.Name) && !IsDerivedInTheContract(t.Name)))
        {
            var contract = FieldsOf(Types[type.Name]).ToDictionary(f => f.Name.Value);
            foreach (var field in type.Fields)
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
            Assert.Equal(contract, type.Values.Select(v => v.Name));
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

    /// <summary>What is promised and not served yet; the list may only become shorter.</summary>
    [Fact]
    public void What_of_the_contract_is_not_served_yet_is_listed()
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

        Snapshot.Match("not-served.txt", string.Join('\n', missing) + "\n");
    }

    // The end of the contract shows, for one entity, what is derived from every entity; its own examples are checked as types there.
    private static bool IsDerivedInTheContract(string name) => name.StartsWith("ProjectGroup", StringComparison.Ordinal);

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
