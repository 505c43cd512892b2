using System.Text.Json;
using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation;

namespace OpenBudget.Conformance;

/// <summary>Every document the suite validated: the same rule finds the same errors, in order, at the same lines and columns.</summary>
/// <remarks>The suite runs one rule at a time. Here all of them run, without limits, and the errors of the others are left out.</remarks>
internal static class ValidationSection
{
    /// <summary>Which of our errors each rule of graphql-js would have found.</summary>
    /// <remarks>Our rules are named as in the specification; graphql-js puts several of its rules into one, and one into several.</remarks>
    private static readonly Dictionary<string, Func<GraphQLError, bool>> Rules = new()
    {
        ["specified"] = _ => true,
        ["ExecutableDefinitionsRule"] = Of("ExecutableDefinitions"),
        ["FieldsOnCorrectTypeRule"] = Of("FieldSelections"),
        ["FragmentsOnCompositeTypesRule"] = Of("FragmentsOnObjectInterfaceOrUnionTypes"),
        ["KnownArgumentNamesRule"] = Of("ArgumentNames"),
        ["KnownDirectivesRule"] = Of("DirectivesAreDefined", "DirectivesAreInValidLocations"),
        ["KnownFragmentNamesRule"] = Of("FragmentSpreadTargetDefined"),
        ["KnownTypeNamesRule"] = error => Of("FragmentSpreadTypeExistence", "VariablesAreInputTypes")(error) && IsAboutUnknownType(error),
        ["LoneAnonymousOperationRule"] = Of("LoneAnonymousOperation"),
        ["MaxIntrospectionDepthRule"] = Of("IntrospectionDepth"),
        ["NoFragmentCyclesRule"] = Of("FragmentSpreadsMustNotFormCycles"),
        ["NoUndefinedVariablesRule"] = Of("AllVariableUsesDefined"),
        ["NoUnusedFragmentsRule"] = Of("FragmentsMustBeUsed"),
        ["NoUnusedVariablesRule"] = Of("AllVariablesUsed"),
        ["OverlappingFieldsCanBeMergedRule"] = Of("FieldSelectionMerging"),
        ["PossibleFragmentSpreadsRule"] = Of("FragmentSpreadIsPossible"),
        ["ProvidedRequiredArgumentsRule"] = Of("RequiredArguments"),
        ["ScalarLeafsRule"] = Of("LeafFieldSelections"),
        ["SingleFieldSubscriptionsRule"] = Of("SingleRootField"),
        ["UniqueArgumentNamesRule"] = Of("ArgumentUniqueness"),
        ["UniqueDirectivesPerLocationRule"] = Of("DirectivesAreUniquePerLocation"),
        ["UniqueFragmentNamesRule"] = Of("FragmentNameUniqueness"),
        ["UniqueInputFieldNamesRule"] = Of("InputObjectFieldUniqueness"),
        ["UniqueOperationNamesRule"] = Of("OperationNameUniqueness"),
        ["UniqueVariableNamesRule"] = Of("VariableUniqueness"),
        ["ValuesOfCorrectTypeRule"] = Of("ValuesOfCorrectType", "InputObjectFieldNames", "InputObjectRequiredFields"),
        ["VariablesAreInputTypesRule"] = error => Of("VariablesAreInputTypes")(error) && !IsAboutUnknownType(error),
        ["VariablesInAllowedPositionRule"] = Of("AllVariableUsagesAreAllowed"),
    };

    /// <summary>Rules that have no counterpart, and why.</summary>
    private static readonly Dictionary<string, string> ExcludedRules = new()
    {
        ["NoDeprecatedCustomRule"] = "an option of graphql-js, in no edition of the specification: using what is deprecated is no error",
        ["NoSchemaIntrospectionCustomRule"] = "an option of graphql-js, in no edition of the specification: introspection is always on",
        ["customRule"] = "tests that graphql-js runs a rule of its caller",
    };

    /// <summary>Tests of a rule we have that cannot agree, and why.</summary>
    private static readonly Dictionary<string, string> ExcludedTests = new()
    {
        ["Validate: Subscriptions with single field does not infinite loop on recursive fragments"] =
            "a subscription without a root field is an error in the specification's edition of September 2025, and in graphql-js 17",
        ["Validate: Values of correct type Invalid oneOf input object value Exactly one nullable variable"] =
            "graphql-js has two rules report a nullable variable in a OneOf input object; the specification has one, which agrees",
    };

    /// <summary>Scalars of the suite that take no value; that is code there, and not in the recorded SDL.</summary>
    private static readonly string[] ScalarsWithoutValues = ["Invalid", "CustomScalar"];

    /// <summary>None but the one that graphql-js has for a rule, too.</summary>
    private static ValidationLimits Limits { get; } = ValidationLimits.Unlimited with { MaxIntrospectionLists = 2 };

    public static IEnumerable<Verdict> Run(JsonElement recorded)
    {
        var schemas = recorded.GetProperty("schemas").EnumerateArray().Select(sdl => SchemaOf(sdl.GetString()!)).ToArray();
        return recorded.GetProperty("validate").EnumerateArray()
            .Select(recordedCase => Judge(recordedCase, schemas[recordedCase.GetProperty("schema").GetInt32()]));
    }

    private static Verdict Judge(JsonElement recordedCase, Schema schema)
    {
        var test = recordedCase.GetProperty("test").GetString()!;
        var rules = recordedCase.GetProperty("rules");
        var rule = rules.ValueKind == JsonValueKind.Array ? rules.EnumerateArray().Single().GetString()! : rules.GetString()!;
        if (ExcludedRules.TryGetValue(rule, out var reason) || ExcludedTests.TryGetValue(test, out reason))
        {
            return new Verdict(test, Outcome.Excluded, reason);
        }

        var text = recordedCase.GetProperty("doc").GetString()!;
        var errors = DocumentValidator.Validate(schema, GraphQLParser.Parse(text), Limits).Where(Rules[rule]).ToArray();
        return Places.Compare(test, text, recordedCase.GetProperty("errors"), errors);
    }

    private static Func<GraphQLError, bool> Of(params string[] rules) => error => rules.Contains(error.Rule);

    private static bool IsAboutUnknownType(GraphQLError error) => error.Extensions.Any(e => e.Key == "typeName");

    private static Schema SchemaOf(string sdl)
    {
        var schema = SchemaBuilder.FromSdl(GraphQLParser.Parse(sdl));
        return ScalarsWithoutValues.FirstOrDefault(name => schema.Type(name) is not null) is { } scalar ? SchemaWithout(scalar) : schema;
    }

    /// <summary>The schema of the tests about such a scalar: <c>type Query { invalidArg(arg: Scalar): String }</c>.</summary>
    private static Schema SchemaWithout(string scalar)
    {
        var type = new ScalarType(scalar, null, null, _ => null, _ => null);
        var field = new FieldDefinition("invalidArg", null, Scalars.String) { Arguments = [new InputValueDefinition("arg", null, type)] };
        var query = new ObjectType("Query", null, () => [], () => [field]);
        NamedType[] types = [query, type, Scalars.String, Scalars.Boolean, .. Introspection.Types];
        return new Schema(null, query, null, null, types, BuiltInDirectives.All);
    }
}
