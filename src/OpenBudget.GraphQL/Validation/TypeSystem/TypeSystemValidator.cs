using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation.TypeSystem.Rules;

namespace OpenBudget.GraphQL.Validation.TypeSystem;

/// <summary>Checks a schema that is written in the definition language. Spec: sec-Type-System.</summary>
/// <remarks>
/// The served schema is declared in code: printed and checked here, it is held to the same rules. Such documents come from developers and
/// tools, never from clients, so the number of errors is not limited. What nests is bounded by the parser that made the document.
/// </remarks>
public static class TypeSystemValidator
{
    /// <summary>Rules about definitions alone. Where one is broken, there is no telling what a type is.</summary>
    private static TypeSystemRule[] DefinitionRules =>
    [
        new LoneSchemaDefinition(),
        new UniqueOperationTypes(),
        new UniqueTypeNames(),
        new UniqueEnumValueNames(),
        new UniqueFieldDefinitionNames(),
        new UniqueArgumentDefinitionNames(),
        new UniqueDirectiveNames(),
        new KnownTypeNames(),
        new KnownDirectives(),
        new UniqueDirectivesPerLocation(),
        new PossibleTypeExtensions(),
        new KnownArgumentNamesOnDirectives(),
        new UniqueArgumentNames(),
        new UniqueInputFieldNames(),
        new ProvidedRequiredArgumentsOnDirectives(),
    ];

    /// <summary>Rules about what the definitions mean together.</summary>
    private static TypeSystemRule[] TypeRules =>
    [
        new RootOperationTypes(),
        new ReservedNames(),
        new MembersAreDefined(),
        new FieldsHaveOutputTypes(),
        new InputsHaveInputTypes(),
        new RequiredInputsAreNotDeprecated(),
        new ImplementedInterfaces(),
        new ImplementedFields(),
        new UnionMembers(),
        new OneOfInputFields(),
        new InputObjectCycles(),
        new DirectiveCycles(),
    ];

    /// <summary>Rules about values, for which the types must be sound.</summary>
    private static TypeSystemRule[] ValueRules => [new LiteralsOfCorrectType(), new DefaultValueCycles()];

    /// <summary>All rules, in the order in which they are asked.</summary>
    internal static IEnumerable<TypeSystemRule> Rules => [.. DefinitionRules, .. TypeRules, .. ValueRules];

    /// <summary>The errors of a whole schema; none where it may be built and served.</summary>
    /// <param name="document">The schema, extensions included.</param>
    /// <returns>
    /// The errors of the first of three steps that finds one: the definitions, the types they make, the values in them. Within a step they
    /// are in the order of rules, and of each rule in source order.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var context = new TypeSystemContext(document, extended: null);
        foreach (var step in (TypeSystemRule[][])[DefinitionRules, TypeRules, ValueRules])
        {
            Run(step, context);
            if (context.Errors.Count > 0)
            {
                break;
            }
        }

        return context.Errors;
    }

    /// <summary>The errors of definitions alone, whatever they mean together.</summary>
    /// <param name="document">Definitions and extensions.</param>
    /// <param name="extended">The schema that they are added to; null where they are a schema of their own.</param>
    public static IReadOnlyList<GraphQLError> ValidateDefinitions(DocumentNode document, Schema? extended = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var context = new TypeSystemContext(document, extended);
        Run(DefinitionRules, context);
        return context.Errors;
    }

    private static void Run(TypeSystemRule[] rules, TypeSystemContext context)
    {
        foreach (var rule in rules)
        {
            rule.Check(context);
        }
    }
}
