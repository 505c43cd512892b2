using OpenBudget.GraphQL.Language;
using OpenBudget.GraphQL.Types;

namespace OpenBudget.GraphQL.Validation;

/// <summary>Checks a document against a schema before it is executed. Spec: sec-Validation.</summary>
public static class DocumentValidator
{
    /// <summary>The errors of a document; none where it may be executed.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document; its nesting is bounded by the parser that made it.</param>
    /// <param name="limits">How much is validated before the document is refused.</param>
    /// <returns>
    /// At most <see cref="ValidationLimits.MaxErrors"/> errors in the order they were found: most while the document is walked, those
    /// about the document as a whole (cycles, unused fragments, variables, fields that cannot be merged) after it.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationLimits limits)
    {
        var context = new ValidationContext(schema, document, limits);
        new DocumentWalk(context, RuleSet.All).Run();
        return context.Errors;
    }
}
