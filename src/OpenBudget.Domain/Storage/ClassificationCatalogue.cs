using Microsoft.EntityFrameworkCore;
using OpenBudget.Domain.Disclosure;
using OpenBudget.Domain.Model;
using OpenBudget.Domain.Storage.Mapping;

namespace OpenBudget.Domain.Storage;

/// <summary>The categories of expenditure that the document being imported names: rows that it shares with all other documents.</summary>
/// <remarks>
/// A category is there as long as a document words it or a line is of it. The wordings are the document's own and are replaced with it.
/// The work grows with the document, not with how many others name the same categories.
/// </remarks>
internal sealed class ClassificationCatalogue
{
    private readonly BudgetDbContext _database;
    private readonly Document _document;
    private readonly Dictionary<int, Queue<int>> _earlierOrdinals;
    private readonly int[] _earlier;
    private readonly Dictionary<string, Classification> _entered = new(StringComparer.Ordinal);
    private readonly List<Classification> _new = [];

    public ClassificationCatalogue(BudgetDbContext database, Document document)
    {
        _database = database;
        _document = document;
        var wordings = database.Set<ClassificationWording>()
            .Where(w => w.DocumentId == document.Id)
            .Select(w => new { ClassificationId = EF.Property<int>(w, ClassificationMapping.ClassificationId), w.Ordinal })
            .ToList();
        _earlierOrdinals = wordings.GroupBy(w => w.ClassificationId)
            .ToDictionary(g => g.Key, g => new Queue<int>(g.Select(w => w.Ordinal).Order()));
        _earlier =
        [
            .. database.BudgetLines.Where(l => l.DocumentId == document.Id && l.ClassificationId != null).Select(l => l.ClassificationId!.Value)
                .AsEnumerable().Concat(_earlierOrdinals.Keys).Distinct().Order(),
        ];
    }

    /// <summary>The row numbers of the categories that the document names or named; some may be gone.</summary>
    public IReadOnlyCollection<int> Touched => [.. _earlier.Concat(_entered.Values.Select(c => c.Id)).Distinct().Order()];

    /// <summary>Finds or makes the categories that the document words, and those that its lines are of.</summary>
    public void Enter(IReadOnlyList<DisclosedClassification> worded, IEnumerable<BudgetLine> lines)
    {
        var named = lines.Where(l => l.Classification is not null).Select(l => (l.Classification!.Scheme, l.Classification.Code));
        var known = Known(worded.Select(w => (w.Scheme, w.Code)).Concat(named));
        var lastId = _database.Classifications.Max(c => (int?)c.Id) ?? 0;
        foreach (var wording in worded)
        {
            Word(FindOrAdd(wording.Scheme, wording.Code, wording.Level, wording.Name), wording);
        }

        foreach (var line in lines)
        {
            if (line.Classification is { Scheme: var scheme, Code: var code })
            {
                FindOrAdd(scheme, code, LevelOf(code), line.Label);
            }
        }

        Classification FindOrAdd(ClassificationScheme scheme, string code, ClassificationLevel level, string name)
        {
            var key = NaturalKeys.Classification(scheme, code);
            if (_entered.TryGetValue(key, out var entered))
            {
                return entered;
            }

            if (!known.TryGetValue(key, out var row))
            {
                row = new Classification { Id = ++lastId, Key = key, Scheme = scheme, Code = code, Level = level, Name = name };
                _new.Add(row);
            }

            _entered.Add(key, row);
            return row;
        }
    }

    /// <summary>The row that a line's category names.</summary>
    public Classification Entered(Classification named) => _entered[NaturalKeys.Classification(named.Scheme, named.Code)];

    /// <summary>Deletes the wordings that the document had, and adds those it has and the new categories to the context.</summary>
    public void Replace()
    {
        if (_earlierOrdinals.Count > 0)
        {
            _database.Set<ClassificationWording>().Where(w => w.DocumentId == _document.Id).ExecuteDelete();
        }

        _database.AddRange(_new);
    }

    /// <summary>Names every category by what is stored now: the end of a build whose documents were entered without naming.</summary>
    public static void NameAll(BudgetDbContext database)
    {
        foreach (var classification in database.Classifications.OrderBy(c => c.Id).ToList())
        {
            Name(database, classification);
        }

        database.SaveChanges();
    }

    /// <summary>Once lines and wordings are stored: deletes forsaken categories, ties new ones to their neighbours, and names all anew.</summary>
    /// <param name="areNamed">Whether they are named now; else <see cref="NameAll"/> does it once for all documents.</param>
    public void Settle(bool areNamed)
    {
        DeleteForsaken();
        foreach (var classification in _new)
        {
            Tie(classification);
        }

        if (!areNamed)
        {
            return;
        }

        var touched = _earlier.ToHashSet();
        touched.ExceptWith(_entered.Values.Select(c => c.Id));

        // Read to the end before more is asked: PostgreSQL answers one statement at a time.
        foreach (var classification in _entered.Values.Concat(_database.Classifications.Where(c => touched.Contains(c.Id)).ToList()))
        {
            Name(_database, classification);
        }
    }

    private Dictionary<string, Classification> Known(IEnumerable<(ClassificationScheme Scheme, string Code)> named)
    {
        string[] keys = [.. named.Distinct().Select(n => NaturalKeys.Classification(n.Scheme, n.Code)).Distinct()];
        return _database.Classifications.Where(c => keys.Contains(c.Key)).ToDictionary(c => c.Key, StringComparer.Ordinal);
    }

    private void Word(Classification classification, DisclosedClassification wording) => classification.Wordings.Add(new ClassificationWording
    {
        Ordinal = NextOrdinal(classification),
        DocumentId = _document.Id,
        DepartmentId = _document.DepartmentId,
        Year = _document.Year,
        Name = wording.Name,
        Definition = wording.Definition,
        LineStart = wording.LineStart,
        LineEnd = wording.LineEnd,
        Quote = wording.Quote,
    });

    // The document keeps its places among the wordings of others; new ones come after all.
    private int NextOrdinal(Classification classification)
    {
        if (_earlierOrdinals.TryGetValue(classification.Id, out var earlier) && earlier.TryDequeue(out var ordinal))
        {
            return ordinal;
        }

        var lastStored = _database.Set<ClassificationWording>()
            .Where(w => EF.Property<int>(w, ClassificationMapping.ClassificationId) == classification.Id)
            .Max(w => (int?)w.Ordinal) ?? 0;
        return Math.Max(lastStored, classification.Wordings.Select(w => w.Ordinal).DefaultIfEmpty().Max()) + 1;
    }

    private void DeleteForsaken()
    {
        var now = _entered.Values.Select(c => c.Id).ToHashSet();
        int[] gone = [.. _earlier.Where(id => !now.Contains(id))];
        int[] forsaken =
        [
            .. _database.Classifications
                .Where(c => gone.Contains(c.Id) && !c.Wordings.Any() && !_database.BudgetLines.Any(l => l.ClassificationId == c.Id))
                .Select(c => c.Id),
        ];
        if (forsaken.Length > 0)
        {
            _database.Classifications
                .Where(c => forsaken.Contains(c.ParentId!.Value))
                .ExecuteUpdate(set => set.SetProperty(c => c.ParentId, (int?)null));
            _database.Classifications.Where(c => forsaken.Contains(c.Id)).ExecuteDelete();
        }
    }

    private void Tie(Classification classification)
    {
        if (ParentCode(classification) is { } above)
        {
            var key = NaturalKeys.Classification(classification.Scheme, above);
            classification.ParentId = _database.Classifications.Where(c => c.Key == key).Select(c => (int?)c.Id).SingleOrDefault();
        }

        if (classification.Level != ClassificationLevel.Item)
        {
            var below = classification.Level + 1;
            var orphans = _database.Classifications.Where(c =>
                c.Scheme == classification.Scheme && c.Level == below && c.ParentId == null && c.Code.StartsWith(classification.Code)).ToList();
            foreach (var orphan in orphans.Where(c => ParentCode(c) == classification.Code))
            {
                orphan.ParentId = classification.Id;
            }
        }
    }

    private static void Name(BudgetDbContext database, Classification classification)
    {
        var wordings = database.Set<ClassificationWording>()
            .Where(w => EF.Property<int>(w, ClassificationMapping.ClassificationId) == classification.Id)
            .OrderByDescending(w => w.Year).ThenBy(w => w.DepartmentId).ThenBy(w => w.Ordinal);
        classification.Name = wordings.Select(w => w.Name).FirstOrDefault()
            ?? database.BudgetLines.Where(l => l.ClassificationId == classification.Id)
                .OrderByDescending(l => l.Year).ThenBy(l => l.Id).Select(l => l.Label).FirstOrDefault()
            ?? classification.Name;
        classification.Definition = wordings.Where(w => w.Definition != null).Select(w => w.Definition).FirstOrDefault();
    }

    private static ClassificationLevel LevelOf(string code) => code.Length switch
    {
        <= 3 => ClassificationLevel.Class,
        <= 5 => ClassificationLevel.Section,
        _ => ClassificationLevel.Item,
    };

    // 类 has three digits, 款 five, 项 seven; of 经济分类 there are 类 and 款 only.
    private static string? ParentCode(Classification classification) => (classification.Level, classification.Code.Length) switch
    {
        (ClassificationLevel.Section, > 3) => classification.Code[..3],
        (ClassificationLevel.Item, > 5) => classification.Code[..5],
        _ => null,
    };
}
