using System.Text;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Collects the sections of a document: each begins with its heading and ends before the next, so that every line is in one.</summary>
internal sealed class SectionMap(TextLines lines)
{
    private static readonly string[] Kinds = [.. Enum.GetNames<SectionKind>().Select(InCapitals)];

    private readonly List<Section> _sections = [];

    /// <summary>Begins a section with its heading.</summary>
    public void Begin(SectionKind kind, int line)
    {
        if (_sections.Count == 0 && line > 1)
        {
            Add(SectionKind.Preface, "", 1);
        }
        Add(kind, Wording.Trim(Sections.WithoutFieldCodes(lines[line])).ToString(), line);
    }

    /// <summary>The sections, with how many facts begin in each and whether every line of it was understood.</summary>
    public IReadOnlyList<Section> Of(IEnumerable<Sourced> facts, Coverage coverage)
    {
        if (_sections.Count == 0)
        {
            Add(SectionKind.Preface, "", 1);
        }
        _sections[^1].LineEnd = lines.Count;
        foreach (var fact in facts)
        {
            _sections[IndexOf(fact.LineStart)].Facts++;
        }
        foreach (var run in coverage.NotUnderstood)
        {
            for (var index = IndexOf(run.LineStart); index < _sections.Count && _sections[index].LineStart <= run.LineEnd; index++)
            {
                _sections[index].Understood = false;
            }
        }
        return _sections;
    }

    private void Add(SectionKind kind, string heading, int line)
    {
        if (_sections.Count > 0)
        {
            _sections[^1].LineEnd = line - 1;
        }
        _sections.Add(new Section { Ordinal = _sections.Count + 1, Kind = Kinds[(int)kind], Heading = heading, LineStart = line, Understood = true });
    }

    /// <summary>The section that a line is in.</summary>
    private int IndexOf(int line)
    {
        var (low, high) = (0, _sections.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _sections[middle].LineStart <= line ? (middle, high) : (low, middle - 1);
        }
        return low;
    }

    private static string InCapitals(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            words.Append(words.Length > 0 && char.IsUpper(c) ? "_" : "").Append(char.ToUpperInvariant(c));
        }
        return words.ToString();
    }
}
