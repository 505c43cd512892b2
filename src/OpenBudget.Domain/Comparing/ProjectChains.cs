using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>A project of one of the years that are compared.</summary>
/// <param name="Id">The row number.</param>
/// <param name="Key">The natural key; null where nobody asked.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Number">The position in the document.</param>
/// <param name="Name">The name as printed.</param>
internal sealed record ComparedProject(int Id, string? Key, int Year, int Number, string Name)
{
    /// <summary>Its own amount, in 分; null where it has none.</summary>
    public long? AmountFen { get; init; }

    /// <summary>Whether the cell of its amount is withheld.</summary>
    public bool Withheld { get; init; }

    /// <summary>The duty it serves; null where there is none.</summary>
    public ServedDuty? Duty { get; init; }

    /// <summary>Its amount, or that of the duty that it alone serves.</summary>
    /// <param name="totals">The totals of the year.</param>
    /// <param name="isOnly">Whether no other project of the budget serves the same duty.</param>
    public YearFigure Figure(IReadOnlyDictionary<Measure, long?>? totals, bool isOnly)
    {
        if (AmountFen is { } amount)
        {
            return new YearFigure(Year) { AmountFen = amount, Basis = ValueBasis.OwnDocument, Sources = Sources(null), Totals = totals };
        }

        // A cell that is withheld stays withheld, whatever is printed elsewhere; and what several share is no amount of one of them.
        return !Withheld && isOnly && Duty is { AmountFen: { } ofDuty }
            ? new YearFigure(Year) { AmountFen = ofDuty, Basis = ValueBasis.Duty, Sources = Sources(Duty.Key), Totals = totals }
            : new YearFigure(Year) { Withheld = Withheld, Sources = Sources(null), Totals = totals };
    }

    private FactReference[] Sources(string? duty)
    {
        if (Key is null)
        {
            return [];
        }

        var own = new FactReference(nameof(Project), Key);
        return duty is null ? [own] : [new FactReference(nameof(Activity), duty), own];
    }
}

/// <summary>The duty that a project serves.</summary>
/// <param name="Id">The row number.</param>
/// <param name="Key">The natural key; null where nobody asked.</param>
/// <param name="AmountFen">Its amount, in 分; null where it has none.</param>
internal sealed record ServedDuty(int Id, string? Key, long? AmountFen);

/// <summary>A link, with the row numbers of what it ties.</summary>
/// <param name="FromId">The row number of the earlier project.</param>
/// <param name="ToId">The row number of the later project.</param>
/// <param name="IsRenamed">Whether their names differ.</param>
/// <param name="Tie">What ties them; null where nobody asked.</param>
internal sealed record ChainLink(int FromId, int ToId, bool IsRenamed, ProjectTie? Tie);

/// <summary>Puts projects of several years together: each undertaking once, over the chain of its links.</summary>
internal static class ProjectChains
{
    /// <summary>The undertakings: those of the latest year in its order, then the others, the latest first.</summary>
    /// <param name="years">The years, ascending.</param>
    /// <param name="projects">The projects of those years.</param>
    /// <param name="links">All links of the department, those by way of other years included.</param>
    /// <param name="totals">The totals of each year.</param>
    /// <returns>Nothing where fewer than two years have projects: of what nothing is known, nothing was added or dropped.</returns>
    public static IReadOnlyList<ProjectComparison> Compare(
        IReadOnlyList<int> years,
        IReadOnlyList<ComparedProject> projects,
        IReadOnlyList<ChainLink> links,
        Func<int, IReadOnlyDictionary<Measure, long?>?> totals)
    {
        var having = projects.Select(p => p.Year).Distinct().Order().ToArray();
        if (having.Length < 2)
        {
            return [];
        }

        var chains = ChainsOf(projects, links);
        var duties = projects.Where(p => p.Duty is not null).CountBy(p => p.Duty!.Id).ToDictionary();
        chains.Sort(Compare);
        return chains.ConvertAll(Row);

        ProjectComparison Row(Chain chain) => new(
            StatusOf(chain, having),
            chain.Last.Name,
            chain.Keys,
            chain.Ties,
            YearFigure.InSequence(years, year => chain.Of(year) is { } project
                ? project.Figure(totals(year), project.Duty is { } duty && duties[duty.Id] == 1)
                : new YearFigure(year) { Totals = totals(year) }));
    }

    private static int Compare(Chain one, Chain other)
    {
        var order = other.Last.Year.CompareTo(one.Last.Year);
        order = order != 0 ? order : one.Last.Number.CompareTo(other.Last.Number);
        return order != 0 ? order : one.Last.Id.CompareTo(other.Last.Id);
    }

    private static ProjectStatus StatusOf(Chain chain, int[] having) =>
        chain.Last.Year != having[^1] ? ProjectStatus.Dropped
        : chain.First.Year != having[0] ? ProjectStatus.Added
        : chain.IsRenamed ? ProjectStatus.Renamed
        : ProjectStatus.Continued;

    private static List<Chain> ChainsOf(IReadOnlyList<ComparedProject> projects, IReadOnlyList<ChainLink> links)
    {
        var asked = projects.ToDictionary(p => p.Id);
        var after = links.ToDictionary(l => l.FromId);
        var chains = new List<Chain>(projects.Count);
        var seen = new HashSet<int>(projects.Count);
        var way = new List<ChainLink>();
        foreach (var project in projects.OrderBy(p => p.Year))
        {
            if (!seen.Add(project.Id))
            {
                continue;
            }

            // The earliest asked year of a chain comes first, so what is before it is of no year that is asked.
            var chain = new Chain(project);
            way.Clear();
            for (var id = project.Id; after.TryGetValue(id, out var link); id = link.ToId)
            {
                way.Add(link);
                if (asked.TryGetValue(link.ToId, out var next))
                {
                    seen.Add(next.Id);
                    chain.GoOn(way, next);
                    way.Clear();
                }
            }

            chains.Add(chain);
        }

        return chains;
    }

    private sealed class Chain(ComparedProject first)
    {
        private List<ComparedProject>? _later;
        private List<ProjectTie>? _ties;

        public ComparedProject First => first;

        public ComparedProject Last => _later?[^1] ?? first;

        public bool IsRenamed { get; private set; }

        public IReadOnlyList<ProjectTie> Ties => _ties ?? [];

        // Empty where nobody asked for the keys.
        public IReadOnlyList<string> Keys => first.Key is null ? [] : [first.Key, .. _later?.Select(p => p.Key!) ?? []];

        public void GoOn(List<ChainLink> way, ComparedProject next)
        {
            (_later ??= new(1)).Add(next);
            foreach (var link in way)
            {
                IsRenamed |= link.IsRenamed;
                if (link.Tie is { } tie)
                {
                    (_ties ??= new(1)).Add(tie);
                }
            }
        }

        public ComparedProject? Of(int year)
        {
            if (first.Year == year)
            {
                return first;
            }

            foreach (var project in _later ?? [])
            {
                if (project.Year == year)
                {
                    return project;
                }
            }

            return null;
        }
    }
}
