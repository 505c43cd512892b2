namespace OpenBudget.Domain.Disclosure;

/// <summary>What became of a line.</summary>
public enum LineUse
{
    /// <summary>Something stands there that no rule of reading knows.</summary>
    NotUnderstood,

    /// <summary>The line is part of a fact.</summary>
    Fact,

    /// <summary>The line is the document's title or a heading that is known.</summary>
    Heading,

    /// <summary>The line holds nothing but sentences that every document repeats (<see cref="Boilerplate"/>).</summary>
    Boilerplate,

    /// <summary>The line belongs to a table and states nothing itself: headers, units of measure, empty totals.</summary>
    Furniture,

    /// <summary>Nothing stands there.</summary>
    Blank,
}

/// <summary>Lines one below the other that became the same.</summary>
/// <param name="LineStart">The first line, from 1.</param>
/// <param name="LineEnd">The last line.</param>
/// <param name="Use">What became of them.</param>
public readonly record struct CoveredLines(int LineStart, int LineEnd, LineUse Use);

/// <summary>What became of every line of a document: each is in exactly one run, so that nothing can be dropped unseen.</summary>
/// <remarks>A line that a <see cref="ReadingNote"/> complains of counts as not understood, even if a fact was made of it.</remarks>
public sealed class Coverage
{
    private readonly int[] _counts = new int[Enum.GetValues<LineUse>().Length];

    internal Coverage(IReadOnlyList<CoveredLines> runs)
    {
        Runs = runs;
        foreach (var run in runs)
        {
            _counts[(int)run.Use] += run.LineEnd - run.LineStart + 1;
        }
    }

    /// <summary>A coverage of no lines.</summary>
    public static Coverage None { get; } = new([]);

    /// <summary>The runs of lines, in document order; neighbours have different uses, and together they are all lines.</summary>
    public IReadOnlyList<CoveredLines> Runs { get; }

    /// <summary>The lines that were not understood, in document order.</summary>
    public IEnumerable<CoveredLines> NotUnderstood => Runs.Where(run => run.Use == LineUse.NotUnderstood);

    /// <summary>How many lines became something.</summary>
    public int Count(LineUse use) => _counts[(int)use];

    /// <summary>How many lines hold anything.</summary>
    public int PrintedLines => _counts.Sum() - Count(LineUse.Blank);

    /// <summary>The share of a use among the lines that hold anything, in percent with two decimals, half away from zero; 0 for blank lines.</summary>
    public decimal Share(LineUse use) =>
        use == LineUse.Blank || PrintedLines == 0 ? 0 : Math.Round(100m * Count(use) / PrintedLines, 2, MidpointRounding.AwayFromZero);
}
