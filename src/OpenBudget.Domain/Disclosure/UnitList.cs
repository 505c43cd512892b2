using System.Buffers;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the units that a numbered list names: 行政单位1家，事业单位1家，具体包括：1. …本部。2. ….</summary>
internal sealed class UnitList(TextLines lines, Units units, ReadingNotes notes)
{
    /// <summary>How far before the list its sentence tells what it lists.</summary>
    private const int Lead = 60;

    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create("，,。；;：:");

    private bool _isOpen;
    private string _before = "";

    /// <summary>A new section goes on with no list.</summary>
    public void Begin() => (_isOpen, _before) = (false, "");

    /// <summary>Reads lines of the section about institutions.</summary>
    public void Read(int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            var words = lines[line];
            var folded = Wording.Fold(words);
            if (_isOpen && TryReadItem(words, line))
            {
                continue;
            }
            _before = string.Concat(_before, folded);
            _before = _before.Length > Lead * 2 ? _before[^(Lead * 2)..] : _before;
            var opening = folded.LastIndexOf(ProseVocabulary.Listing, StringComparison.Ordinal);
            if (opening < 0 || folded.IndexOf(':', opening) < 0)
            {
                continue;
            }
            var lead = _before.AsSpan(0, _before.LastIndexOf(ProseVocabulary.Listing, StringComparison.Ordinal));
            lead = lead.Length > Lead ? lead[^Lead..] : lead;
            _isOpen = lead.Contains(ProseVocabulary.UnitWord, StringComparison.Ordinal) && !lead.Contains(ProseVocabulary.InnerOffices, StringComparison.Ordinal);
            if (_isOpen)
            {
                TryReadItem(words[(words.LastIndexOfAny(':', '：') + 1)..], line);
            }
        }
    }

    private bool TryReadItem(ReadOnlySpan<char> words, int line)
    {
        var item = Sections.WithoutNumbering(words, out var numbering);
        if (numbering is not (Numbering.Arabic or Numbering.ArabicInBrackets or Numbering.ChineseInBrackets) || item.IsEmpty)
        {
            return false;
        }
        var end = item.IndexOfAny(EndsOfNames);
        var name = Wording.Trim(end < 0 ? item : item[..end]).ToString();
        if (item.Contains(ProseVocabulary.WithoutOwnBudget, StringComparison.Ordinal))
        {
            notes.Add(line, line, $"{ReadingNotes.Token(name)} has no budget of its own, and is no budget unit.");
        }
        else
        {
            units.Add(new BudgetUnit { Name = name }, line, line);
        }
        return true;
    }
}
