using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>The categories of expenditure that a document names, by code and by name.</summary>
internal sealed class Categories(TextLines lines, ReadingNotes notes)
{
    private readonly Dictionary<(ClassificationScheme Scheme, string Code), (Classification Category, DisclosedClassification Disclosed)> _byCode = [];

    /// <summary>The functional categories by the code above them and their name as compared.</summary>
    private readonly Dictionary<(string Above, string Name), Classification> _functionalByName = [];

    /// <summary>These categories and those that the glossary explains, in document order, those above before those below; what the glossary says of one wins.</summary>
    public IReadOnlyList<DisclosedClassification> With(IReadOnlyList<DisclosedClassification> explained) =>
    [
        .. explained
            .Concat(_byCode.Values.Select(entry => entry.Disclosed))
            .DistinctBy(category => (category.Scheme, category.Code))
            .OrderBy(category => category.LineStart)
            .ThenBy(category => category.Code.Length),
    ];

    /// <summary>The category of a code; the first name that a document prints beside it is kept.</summary>
    public Classification Named(ClassificationScheme scheme, string code, string name, int lineStart, int lineEnd)
    {
        if (_byCode.TryGetValue((scheme, code), out var known))
        {
            if (Wording.Fold(known.Category.Name) != Wording.Fold(name))
            {
                notes.Add(
                    lineStart,
                    lineEnd,
                    $"The code {code} is called {ReadingNotes.Token(name)} here and {ReadingNotes.Token(known.Category.Name)} in line {known.Disclosed.LineStart}; the first name is kept.");
            }
            return known.Category;
        }
        var level = LevelOf(code);
        var category = new Classification { Scheme = scheme, Code = code, Level = level, Name = name };
        var disclosed = lines.Locate(new DisclosedClassification { Scheme = scheme, Code = code, Level = level, Name = name }, lineStart, lineEnd);
        _byCode.Add((scheme, code), (category, disclosed));
        if (scheme == ClassificationScheme.Functional)
        {
            _functionalByName.TryAdd((level == ClassificationLevel.Class ? "" : code[..^StepLength], Wording.Fold(name)), category);
        }
        return category;
    }

    /// <summary>The category of a code, where the document names it.</summary>
    public Classification? Find(ClassificationScheme scheme, string code) => _byCode.TryGetValue((scheme, code), out var known) ? known.Category : null;

    /// <summary>The functional category that names from 类 downwards lead to; null where the document has none.</summary>
    public Classification? FindFunctional(params ReadOnlySpan<string> names)
    {
        Classification? found = null;
        foreach (var name in names)
        {
            if (!_functionalByName.TryGetValue((found?.Code ?? "", Wording.Fold(name)), out found))
            {
                return null;
            }
        }
        return found;
    }

    /// <summary>类 has three digits, and each level below two more.</summary>
    public const int ClassLength = 3;

    /// <summary>How many digits a level below 类 adds.</summary>
    public const int StepLength = 2;

    private static ClassificationLevel LevelOf(string code) => code.Length switch
    {
        ClassLength => ClassificationLevel.Class,
        ClassLength + StepLength => ClassificationLevel.Section,
        _ => ClassificationLevel.Item,
    };
}
