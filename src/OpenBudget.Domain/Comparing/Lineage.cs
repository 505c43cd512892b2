using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Comparing;

/// <summary>A project of one year, as far as its lineage needs it.</summary>
/// <param name="Id">The row number.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Number">The position in the document.</param>
/// <param name="Code">The code; null where none is printed.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Unit">The unit, in the form in which units are compared; null where the document does not tell.</param>
internal sealed record LineageProject(int Id, int Year, int Number, string? Code, string Name, string? Unit);

/// <summary>Two projects of different years that are one undertaking.</summary>
/// <param name="FromId">The row number of the earlier one.</param>
/// <param name="ToId">The row number of the later one.</param>
/// <param name="Relation">What ties them.</param>
/// <param name="Confidence">How sure that is, in percent, from 1 to 100.</param>
/// <param name="Basis">What ties them, in words.</param>
internal sealed record LineageLink(int FromId, int ToId, LineageRelation Relation, int Confidence, Sentence Basis);

/// <summary>What a person has decided about two projects.</summary>
/// <param name="FromId">The row number of the earlier one.</param>
/// <param name="ToId">The row number of the later one.</param>
/// <param name="Basis">Why they are one; null where they are not.</param>
internal sealed record ReviewedPair(int FromId, int ToId, Sentence? Basis);

/// <summary>Finds which projects of different years are the same undertaking.</summary>
/// <remarks>
/// What a person has decided comes first. Then each year is held against the next one that has projects: by code, by name, and at last by
/// the likeness of names. What is left over is held against the year after that, by code and name alone: a project may pause. Each project has
/// at most one before it and one after it, so that links make chains. Where two fit equally well, neither is taken: that would be a guess.
/// Links of two years depend on no year but those between them, so that a change of one year leaves all others as they are.
/// </remarks>
internal sealed class Lineage
{
    /// <summary>The least likeness of names, in percent, that is taken for a change of name.</summary>
    public const int LeastLikeness = 55;

    /// <summary>How many years with projects on, a project is looked for that is not in the next.</summary>
    public const int Reach = 2;

    // Pairs of characters that this many names have tell them from nothing, and would make the work grow with the square of the names.
    private const int CommonPair = 100;

    private readonly List<LineageLink> _links = [];
    private readonly HashSet<int> _continued = [];
    private readonly HashSet<int> _preceded = [];
    private readonly HashSet<(int From, int To)> _forbidden;
    private readonly Dictionary<int, ProjectName> _names;

    private Lineage(IReadOnlyList<LineageProject> projects, IReadOnlyList<ReviewedPair> reviewed)
    {
        _names = projects.ToDictionary(p => p.Id, p => new ProjectName(p.Name));
        _forbidden = [.. reviewed.Where(r => r.Basis is null).Select(r => (r.FromId, r.ToId))];
    }

    /// <summary>The links among the projects of a department.</summary>
    /// <param name="projects">Its projects of all years.</param>
    /// <param name="reviewed">What people have decided about some of them.</param>
    /// <returns>The links, by the earlier project and then the later.</returns>
    public static IReadOnlyList<LineageLink> Of(IReadOnlyList<LineageProject> projects, IReadOnlyList<ReviewedPair> reviewed) =>
        new Lineage(projects, reviewed).Find(projects, reviewed, (_, _) => true);

    /// <summary>The links to and from the projects of one year, and those that pass it by; for where nobody has decided anything.</summary>
    /// <param name="year">The year.</param>
    /// <param name="projects">The projects of that year, and of the <see cref="Reach"/> years with projects before and after it.</param>
    /// <param name="kept">The links that the others of these projects have.</param>
    /// <returns>The links that are not kept, by the earlier project and then the later.</returns>
    public static IReadOnlyList<LineageLink> Around(int year, IReadOnlyList<LineageProject> projects, IReadOnlyList<(int From, int To)> kept)
    {
        var lineage = new Lineage(projects, []);
        lineage._continued.UnionWith(kept.Select(l => l.From));
        lineage._preceded.UnionWith(kept.Select(l => l.To));
        return lineage.Find(projects, [], (from, to) => from <= year && year <= to);
    }

    private IReadOnlyList<LineageLink> Find(
        IReadOnlyList<LineageProject> projects, IReadOnlyList<ReviewedPair> reviewed, Func<int, int, bool> isWanted)
    {
        foreach (var pair in reviewed)
        {
            if (pair.Basis is { } basis)
            {
                Link(pair.FromId, pair.ToId, LineageRelation.Reviewed, 100, basis);
            }
        }

        var years = projects.GroupBy(p => p.Year).OrderBy(g => g.Key).Select(g => g.OrderBy(p => p.Number).ThenBy(p => p.Id).ToArray()).ToArray();
        for (var distance = 1; distance <= Reach; distance++)
        {
            for (var i = 0; i + distance < years.Length; i++)
            {
                var (earlier, later) = (years[i], years[i + distance]);
                if (!isWanted(earlier[0].Year, later[0].Year))
                {
                    continue;
                }

                ByCode(earlier, later);
                ByName(earlier, later);
                if (distance == 1)
                {
                    ByLikeness(earlier, later);
                }
            }
        }

        return [.. _links.OrderBy(l => l.FromId).ThenBy(l => l.ToId)];
    }

    private bool Link(int from, int to, LineageRelation relation, int confidence, Sentence basis)
    {
        if (_continued.Contains(from) || _preceded.Contains(to) || (relation != LineageRelation.Reviewed && _forbidden.Contains((from, to))))
        {
            return false;
        }

        _continued.Add(from);
        _preceded.Add(to);
        _links.Add(new LineageLink(from, to, relation, confidence, basis));
        return true;
    }

    private LineageProject[] FreeFrom(LineageProject[] year) => [.. year.Where(p => !_continued.Contains(p.Id))];

    private LineageProject[] FreeTo(LineageProject[] year) => [.. year.Where(p => !_preceded.Contains(p.Id))];

    private void ByCode(LineageProject[] earlier, LineageProject[] later)
    {
        var after = FreeTo(later).Where(p => p.Code is not null).ToLookup(p => p.Code, StringComparer.Ordinal);
        foreach (var same in FreeFrom(earlier).Where(p => p.Code is not null).GroupBy(p => p.Code, StringComparer.Ordinal))
        {
            if (same.ToArray() is [var from] && after[same.Key].ToArray() is [var to])
            {
                Link(from.Id, to.Id, LineageRelation.SameCode, 100, LineageBasis.SameCode(same.Key!, from.Name, to.Name));
            }
        }
    }

    private void ByName(LineageProject[] earlier, LineageProject[] later)
    {
        var after = FreeTo(later).ToLookup(p => _names[p.Id].Same, StringComparer.Ordinal);
        foreach (var same in FreeFrom(earlier).GroupBy(p => _names[p.Id].Same, StringComparer.Ordinal))
        {
            var from = same.ToList();
            var to = after[same.Key].ToList();
            foreach (var unit in same.GroupBy(p => p.Unit).Where(g => g.Key is not null && g.Count() == 1))
            {
                if (to.Where(p => p.Unit == unit.Key).ToArray() is [var there]
                    && Link(unit.First().Id, there.Id, LineageRelation.SameName, 100, LineageBasis.SameName(there.Name, otherUnit: false)))
                {
                    from.Remove(unit.First());
                    to.Remove(there);
                }
            }

            if (from is [var onlyFrom] && to is [var onlyTo])
            {
                var otherUnit = InOtherUnits(onlyFrom, onlyTo);
                Link(onlyFrom.Id, onlyTo.Id, LineageRelation.SameName, otherUnit ? 90 : 100, LineageBasis.SameName(onlyTo.Name, otherUnit));
            }
        }
    }

    private void ByLikeness(LineageProject[] earlier, LineageProject[] later)
    {
        var undecided = new HashSet<int>();
        foreach (var equallyGood in Candidates(FreeFrom(earlier), FreeTo(later))
            .GroupBy(c => (c.Confidence, c.OtherUnit)).OrderByDescending(g => g.Key.Confidence).ThenBy(g => g.Key.OtherUnit))
        {
            var open = equallyGood
                .Where(c => !_continued.Contains(c.From.Id) && !_preceded.Contains(c.To.Id) && !undecided.Contains(c.From.Id) && !undecided.Contains(c.To.Id))
                .ToArray();
            var ofFrom = open.CountBy(c => c.From.Id).ToDictionary();
            var ofTo = open.CountBy(c => c.To.Id).ToDictionary();
            foreach (var candidate in open)
            {
                if (ofFrom[candidate.From.Id] > 1 || ofTo[candidate.To.Id] > 1)
                {
                    undecided.Add(candidate.From.Id);
                    undecided.Add(candidate.To.Id);
                }
            }

            foreach (var c in open.Where(c => !undecided.Contains(c.From.Id) && !undecided.Contains(c.To.Id)))
            {
                Link(c.From.Id, c.To.Id, LineageRelation.Renamed, c.Confidence, LineageBasis.Renamed(c.From.Name, c.To.Name, c.Likeness, c.OtherUnit));
            }
        }
    }

    private IEnumerable<Candidate> Candidates(LineageProject[] earlier, LineageProject[] later)
    {
        var byPair = new Dictionary<string, List<LineageProject>>(StringComparer.Ordinal);
        foreach (var to in later)
        {
            foreach (var pair in _names[to.Id].Pairs)
            {
                (byPair.TryGetValue(pair, out var known) ? known : byPair[pair] = []).Add(to);
            }
        }

        foreach (var from in earlier)
        {
            var name = _names[from.Id];
            var shared = name.Pairs.SelectMany(pair => byPair.GetValueOrDefault(pair) is { Count: <= CommonPair } having ? having : []).CountBy(to => to);
            foreach (var (to, count) in shared)
            {
                var other = _names[to.Id];
                var likeness = name.Likeness(other, count);
                if (likeness >= LeastLikeness && name.Same != other.Same && name.HasNumbersOf(other) && !_forbidden.Contains((from.Id, to.Id)))
                {
                    // A name that changed is never as sure as one that stayed.
                    var otherUnit = InOtherUnits(from, to);
                    yield return new Candidate(from, to, likeness, (likeness * 95 / 100) - (otherUnit ? 10 : 0), otherUnit);
                }
            }
        }
    }

    private static bool InOtherUnits(LineageProject from, LineageProject to) => from.Unit is not null && to.Unit is not null && from.Unit != to.Unit;

    private sealed record Candidate(LineageProject From, LineageProject To, int Likeness, int Confidence, bool OtherUnit);
}
