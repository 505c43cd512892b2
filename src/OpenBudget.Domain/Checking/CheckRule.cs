using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking;

/// <summary>What a document is held against. A rule looks and tells; it changes nothing and keeps nothing between documents.</summary>
public abstract class CheckRule
{
    /// <summary>The name, in words joined by hyphens. It is public and part of every verdict's key: it does not change.</summary>
    public abstract string Name { get; }

    /// <summary>How much a failure matters.</summary>
    public abstract Severity Severity { get; }

    /// <summary>What should be so, in a few words.</summary>
    public abstract Bilingual Title { get; }

    /// <summary>What is compared with what, and where.</summary>
    public abstract Bilingual Description { get; }

    /// <summary>The published source or the arithmetic it rests on.</summary>
    public abstract Bilingual Basis { get; }

    /// <summary>What must be printed before it can be judged; without it the verdict is <see cref="CheckStatus.Insufficient"/>, or there is none.</summary>
    public abstract Bilingual Needs { get; }

    /// <summary>Applies the rule to every place of a document that it is about.</summary>
    /// <param name="document">The document.</param>
    /// <returns>One verdict a place, in the order of the document; none where it is about nothing in it.</returns>
    public abstract IEnumerable<Verdict> Apply(CheckedDocument document);
}
