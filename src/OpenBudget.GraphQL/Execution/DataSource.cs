namespace OpenBudget.GraphQL.Execution;

/// <summary>What fields of the query root are answered from: data that changes now and then.</summary>
public abstract class DataSource
{
    /// <summary>A text that changes whenever the data does; null where the source does not know.</summary>
    /// <remarks>
    /// Answers of one version may be used again as long as it holds. It is asked before every answer that can be kept, so it must cost
    /// next to nothing: what the source has learnt in the background, never a question to a database. It may lag behind the data by the
    /// time that learning takes, but must not run ahead: what is read after it was asked is at least as new.
    /// </remarks>
    public virtual string? Version => null;

    /// <summary>The state of the data now; null where the source does not know it. As cheap as the version.</summary>
    internal virtual DataState? State => null;

    /// <summary>Whether only an answer itself tells the version of its data: several servers answer, and one may be behind another.</summary>
    /// <remarks>Then <see cref="Version"/> and <see cref="State"/> are of any one of them, and what is read afterwards may be older.</remarks>
    internal virtual bool TellsVersionWithAnswers => false;

    /// <summary>Whether a failure is of the moment: nothing is wrong with what was asked, and it may succeed when it is asked again.</summary>
    internal virtual bool IsPassing(Exception failure) => false;
}
