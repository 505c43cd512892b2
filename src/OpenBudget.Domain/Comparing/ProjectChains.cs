using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>A project of one of the years that are compared.</summary>
/// <param name="Id">The row number.</param>
/// <param name="Key">The natural key.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Number">The position in the document.</param>
/// <param name="Name">The name as printed.</param>
internal sealed record ComparedProject(int Id, string Key, int Year, int Number, string Name)
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
        var own = new FactReference(nameof(Project), Key);
        if (AmountFen is { } amount)
        {
            return new YearFigure(Year) { AmountFen = amount, Basis = ValueBasis.OwnDocument, Sources = [own], Totals = totals };
        }

        // A cell that is withheld stays withheld, whatever is printed elsewhere; and what several share is no amount of one of them.
        return !Withheld && isOnly && Duty is { AmountFen: { } ofDuty }
            ? new YearFigure(Year)
            {
                AmountFen = ofDuty, Basis = ValueBasis.Duty, Sources = [new FactReference(nameof(Activity), Duty.Key), own], Totals = totals,
            }
            : new YearFigure(Year) { Withheld = Withheld, Sources = [own], Totals = totals };
    }
}

/// <summary>The duty that a project serves.</summary>
/// <param name="Id">The row number.</param>
/// <param name="Key">The natural key.</param>
/// <param name="AmountFen">Its amount, in 分; null where it has none.</param>
internal sealed record ServedDuty(int Id, string Key, long? AmountFen);

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
        return
        [
            .. chains.Select(chain => (Last: chain.Projects[^1], Row: Row(chain)))
                .OrderByDescending(c => c.Last.Year).ThenBy(c => c.Last.Number).ThenBy(c => c.Last.Id)
                .Select(c => c.Row),
        ];

        ProjectComparison Row(Chain chain)
        {
            var values = years.Select(year => chain.Projects.Find(p => p.Year == year) is { } project
                ? project.Figure(totals(year), project.Duty is { } duty && duties[duty.Id] == 1)
                : new YearFigure(year) { Totals = totals(year) });
            return new ProjectComparison(
                StatusOf(chain, having),
                chain.Projects[^1].Name,
                [.. chain.Projects.Select(p => p.Key)],
                [.. chain.Links.Select(l => l.Tie).OfType<ProjectTie>()],
                YearFigure.InSequence([.. values]));
        }
    }

    private static ProjectStatus StatusOf(Chain chain, int[] having) =>
        chain.Projects[^1].Year != having[^1] ? ProjectStatus.Dropped
        : chain.Projects[0].Year != having[0] ? ProjectStatus.Added
        : chain.Links.Exists(l => l.IsRenamed) ? ProjectStatus.Renamed
        : ProjectStatus.Continued;

    private static List<Chain> ChainsOf(IReadOnlyList<ComparedProject> projects, IReadOnlyList<ChainLink> links)
    {
        var asked = projects.ToDictionary(p => p.Id);
        var after = links.ToDictionary(l => l.FromId);
        var chains = new List<Chain>();
        var seen = new HashSet<int>();
        foreach (var project in projects.OrderBy(p => p.Year))
        {
            if (!seen.Add(project.Id))
            {
                continue;
            }

            // The earliest asked year of a chain comes first, so what is before it is of no year that is asked.
            var chain = new Chain([project], []);
            var way = new List<ChainLink>();
            for (var id = project.Id; after.TryGetValue(id, out var link); id = link.ToId)
            {
                way.Add(link);
                if (asked.TryGetValue(link.ToId, out var next))
                {
                    seen.Add(next.Id);
                    chain.Projects.Add(next);
                    chain.Links.AddRange(way);
                    way.Clear();
                }
            }

            chains.Add(chain);
        }

        return chains;
    }

    private sealed record Chain(List<ComparedProject> Projects, List<ChainLink> Links);
}
