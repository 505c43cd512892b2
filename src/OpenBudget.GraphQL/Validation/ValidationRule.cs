using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation;

/// <summary>A rule of validation: what it looks at, it overrides. One instance serves one document and may keep state.</summary>
/// <param name="section">The section of the specification that states the rule (<c>sec-…</c>); null for a limit of our own.</param>
internal abstract class ValidationRule(string? section)
{
    public string? Section { get; } = section;

    /// <summary>The name by which an error tells its rule.</summary>
    public string Name => GetType().Name;

    public virtual void EnterDocument(ValidationContext context)
    {
    }

    /// <summary>After the walk: what every definition uses is known (<see cref="ValidationContext.Definitions"/>).</summary>
    public virtual void LeaveDocument(ValidationContext context)
    {
    }

    public virtual void EnterOperation(OperationDefinitionNode operation, ValidationContext context)
    {
    }

    public virtual void EnterVariableDefinition(VariableDefinitionNode variable, ValidationContext context)
    {
    }

    /// <summary>The type condition of a fragment, defined or inline; <paramref name="type"/> is null where it is unknown.</summary>
    public virtual void EnterTypeCondition(NamedTypeNode condition, NamedType? type, ValidationContext context)
    {
    }

    public virtual void EnterSelectionSet(SelectionSetNode selectionSet, ValidationContext context)
    {
    }

    public virtual void EnterField(FieldNode field, ValidationContext context)
    {
    }

    public virtual void LeaveField(FieldNode field, ValidationContext context)
    {
    }

    /// <summary>A fragment spread; <paramref name="fragment"/> is null where the document has no fragment of that name.</summary>
    public virtual void EnterFragmentSpread(FragmentSpreadNode spread, DefinitionUses? fragment, ValidationContext context)
    {
    }

    /// <summary>An inline fragment; <paramref name="type"/> is what it applies to, null where that is unknown or has no fields.</summary>
    public virtual void EnterInlineFragment(InlineFragmentNode fragment, CompositeType? type, ValidationContext context)
    {
    }

    /// <summary>All directives of one location; at least one.</summary>
    public virtual void EnterDirectives(IReadOnlyList<DirectiveNode> directives, ValidationContext context)
    {
    }

    public virtual void EnterDirective(DirectiveNode directive, ValidationContext context)
    {
    }

    public virtual void LeaveDirective(DirectiveNode directive, ValidationContext context)
    {
    }

    public virtual void EnterArgument(ArgumentNode argument, ValidationContext context)
    {
    }

    /// <summary>A literal at a place of a known type; not a variable.</summary>
    public virtual void EnterValue(ValueNode value, GraphQLType type, ValidationContext context)
    {
    }

    /// <summary>An input object literal; <paramref name="type"/> is null where no input object is expected.</summary>
    public virtual void EnterObject(ObjectValueNode value, InputObjectType? type, ValidationContext context)
    {
    }

    /// <summary>A field of an input object literal of a known type.</summary>
    public virtual void EnterObjectField(ObjectFieldNode field, InputObjectType type, ValidationContext context)
    {
    }
}
