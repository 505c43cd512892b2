namespace OpenBudget.Bench.Questions;

/// <summary>The ways to ask for the same data.</summary>
internal enum Dialect
{
    /// <summary>Our GraphQL schema.</summary>
    OpenBudget,

    /// <summary>The programs written by hand: a path for each question, and its variables as JSON.</summary>
    ByHand,

    /// <summary>The GraphQL schema that PostGraphile derives from the tables.</summary>
    PostGraphile,

    /// <summary>The GraphQL schema that was written by hand for Mercurius.</summary>
    Mercurius,
}
