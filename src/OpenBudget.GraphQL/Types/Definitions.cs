using OpenBudget.GraphQL.Language;

namespace OpenBudget.GraphQL.Types;

/// <summary>A field of an object or interface type. Spec: FieldDefinition.</summary>
public sealed class FieldDefinition(string name, string? description, GraphQLType type)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description; null where there is none.</summary>
    public string? Description { get; } = description;

    /// <summary>The type of the field's value.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>The arguments, in the order of declaration.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>Why the field should no longer be used; null where it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives printed with the definition (<c>@cost</c>, <c>@listSize</c> …); <c>@deprecated</c> is not among them.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <summary>What a data source knows the field by; null for a field of a schema that is not executed.</summary>
    /// <remarks>Opaque here: this floor does not know what executes a field.</remarks>
    public object? Binding { get; init; }

    /// <summary>The argument of that name; null where there is none.</summary>
    public InputValueDefinition? Argument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }
}

/// <summary>An argument or input field. Spec: InputValueDefinition.</summary>
public sealed class InputValueDefinition(string name, string? description, GraphQLType type)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description; null where there is none.</summary>
    public string? Description { get; } = description;

    /// <summary>The type of the value.</summary>
    public GraphQLType Type { get; } = type;

    /// <summary>The default value as a literal; null where none is given.</summary>
    public ValueNode? DefaultValue { get; init; }

    /// <summary>Why it should no longer be given; null where it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <summary>The directives printed with the definition; <c>@deprecated</c> is not among them.</summary>
    public IReadOnlyList<DirectiveNode> AppliedDirectives { get; init; } = [];

    /// <summary>What a data source knows the argument or input field by; null where none does.</summary>
    public object? Binding { get; init; }

    /// <summary>Whether it must be given: non-null without a default. Spec: sec-Required-Arguments.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}

/// <summary>A value of an enum type. Spec: EnumValueDefinition.</summary>
public sealed class EnumValueDefinition(string name, string? description)
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The description; null where there is none.</summary>
    public string? Description { get; } = description;

    /// <summary>Why it should no longer be used; null where it is not deprecated.</summary>
    public string? DeprecationReason { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A directive of a schema. Spec: sec-Type-System.Directives.</summary>
public sealed class DirectiveDefinition(string name, string? description, IReadOnlyList<string> locations)
{
    /// <summary>The name, without the <c>@</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The description; null where there is none.</summary>
    public string? Description { get; } = description;

    /// <summary>The locations it may stand at, by the specification's names (<c>FIELD_DEFINITION</c>).</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    /// <summary>The arguments.</summary>
    public IReadOnlyList<InputValueDefinition> Arguments { get; init; } = [];

    /// <summary>Whether it may stand more than once at a location.</summary>
    public bool IsRepeatable { get; init; }
}
