using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;
using OpenBudget.GraphQL.Validation.TypeSystem;

namespace OpenBudget.GraphQL.Tests.Validation.TypeSystem;

/// <summary>What the rules of the type system say of a schema.</summary>
internal static class Sdl
{
    /// <summary>No rule finds anything.</summary>
    public static void AssertValid(string sdl) =>
        Assert.Equal([], TypeSystemValidator.Validate(GraphQLParser.Parse(sdl)).Select(error => $"{error.Rule}: {error}"));

    /// <summary>One rule finds just these errors, written as <c>message (1:2; 3:4)</c>, and no other rule finds any.</summary>
    public static void AssertErrors(string rule, string sdl, params string[] errors) =>
        AssertSame(rule, errors, TypeSystemValidator.Validate(GraphQLParser.Parse(sdl)));

    /// <summary>The same of what is added to a schema that is there already.</summary>
    public static void AssertErrorsInExtension(string rule, string schema, string sdl, params string[] errors) =>
        AssertSame(
            rule,
            errors,
            TypeSystemValidator.ValidateDefinitions(GraphQLParser.Parse(sdl), SchemaBuilder.FromSdl(GraphQLParser.Parse(schema))));

    private static void AssertSame(string rule, string[] expected, IReadOnlyList<GraphQLError> found) =>
        Assert.Equal(expected.Select(error => $"{rule}: {error}"), found.Select(error => $"{error.Rule}: {error}"));
}
