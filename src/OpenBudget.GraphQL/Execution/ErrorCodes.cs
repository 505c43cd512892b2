namespace OpenBudget.GraphQL.Execution;

/// <summary>The dialect's codes (<c>extensions.code</c>) of what goes wrong with values. Clients branch on them, so they do not change.</summary>
internal static class ErrorCodes
{
    /// <summary>The request does not have the shape of a GraphQL request.</summary>
    public const string InvalidRequest = "HC0009";

    /// <summary>No document is kept under the id or hash that the request names.</summary>
    public const string PersistedDocumentNotFound = "HC0020";

    /// <summary>A value does not match its type.</summary>
    public const string InvalidValue = "HC0016";

    /// <summary>A variable is declared with a type that is not an input type.</summary>
    public const string NotAnInputType = "HC0017";

    /// <summary>A value that must not be null is null or missing.</summary>
    public const string NonNullViolation = "HC0018";

    /// <summary>A OneOf input object without a field.</summary>
    public const string OneOfNoField = "HC0054";

    /// <summary>A OneOf input object with several fields.</summary>
    public const string OneOfSeveralFields = "HC0055";

    /// <summary>A OneOf input object whose field is null.</summary>
    public const string OneOfFieldIsNull = "HC0056";

    /// <summary>A OneOf input object whose field is a variable that has no value.</summary>
    public const string OneOfFieldMustBeNonNull = "HC0057";
}
