using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>Fiscal years of one department side by side. What was not asked for is empty.</summary>
/// <param name="DepartmentId">The row number of the department.</param>
/// <param name="DepartmentKey">Its natural key; null where nobody asked.</param>
/// <param name="Years">The years, ascending.</param>
public sealed record YearComparison(int DepartmentId, string? DepartmentKey, IReadOnlyList<int> Years)
{
    /// <summary>What keeps the years from being held against each other.</summary>
    public Comparability Comparability { get; init; } = new([]);

    /// <summary>Every measure that one of the years has, in the order of the measures.</summary>
    public IReadOnlyList<MeasureComparison> Measures { get; init; } = [];

    /// <summary>The projects; empty where fewer than two of the years have projects.</summary>
    public IReadOnlyList<ProjectComparison> Projects { get; init; } = [];

    /// <summary>The assets by category, in the order of the categories.</summary>
    public IReadOnlyList<AssetComparison> Assets { get; init; } = [];

    /// <summary>What each year plans to buy.</summary>
    public IReadOnlyList<ProcurementComparison> Procurement { get; init; } = [];

    /// <summary>The natural keys of the changes that documents state between two of the years.</summary>
    public IReadOnlyList<string> ReportedChanges { get; init; } = [];
}

/// <summary>A figure over the years.</summary>
/// <param name="Values">One value for each year, ascending.</param>
public abstract record FigureComparison(IReadOnlyList<YearFigure> Values)
{
    /// <summary>The change from the earliest to the latest.</summary>
    public FigureChange Change { get; } = FigureChange.Over(Values);
}

/// <summary>A measure over the years.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Values">One value for each year, ascending.</param>
public sealed record MeasureComparison(Measure Measure, IReadOnlyList<YearFigure> Values) : FigureComparison(Values);

/// <summary>A category of assets over the years.</summary>
/// <param name="Category">The category.</param>
/// <param name="Values">One value for each year, ascending.</param>
public sealed record AssetComparison(AssetCategory Category, IReadOnlyList<YearFigure> Values) : FigureComparison(Values);

/// <summary>What became of a project.</summary>
public enum ProjectStatus
{
    /// <summary>In the earliest and the latest year, under the same name.</summary>
    Continued,

    /// <summary>In the earliest and the latest year, and its name changed.</summary>
    Renamed,

    /// <summary>In the latest year, and not in the earliest.</summary>
    Added,

    /// <summary>Not in the latest year.</summary>
    Dropped,
}

/// <summary>An undertaking over the years.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Name">Its name in the latest year that has it.</param>
/// <param name="Projects">The natural keys of its projects, one of each year that has it, ascending.</param>
/// <param name="Links">What ties them, ascending.</param>
/// <param name="Values">One value for each year, ascending.</param>
public sealed record ProjectComparison(
    ProjectStatus Status, string Name, IReadOnlyList<string> Projects, IReadOnlyList<ProjectTie> Links, IReadOnlyList<YearFigure> Values)
    : FigureComparison(Values);

/// <summary>A stored link between two projects.</summary>
/// <param name="FromKey">The natural key of the earlier project.</param>
/// <param name="ToKey">The natural key of the later project.</param>
/// <param name="Relation">What ties them.</param>
/// <param name="Confidence">How sure that is, in millionths.</param>
/// <param name="Basis">What ties them, in words.</param>
public sealed record ProjectTie(string FromKey, string ToKey, LineageRelation Relation, long Confidence, Sentence Basis);

/// <summary>What a year plans to buy.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Lines">How many lines the procurement table has.</param>
/// <param name="AmountFen">The total that documents state, else the sum of the lines, in 分; null where there is neither.</param>
/// <param name="Statement">The natural key of what is said of procurement in words; null where nothing is.</param>
public sealed record ProcurementComparison(int Year, int Lines, long? AmountFen, string? Statement);

/// <summary>One measure of one department over every year that has it.</summary>
/// <param name="DepartmentKey">The natural key of the department.</param>
/// <param name="Measure">The measure.</param>
/// <param name="Points">The values, ascending by year.</param>
public sealed record Series(string DepartmentKey, Measure Measure, IReadOnlyList<YearFigure> Points);
