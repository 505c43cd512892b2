using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the responsibilities: a numbered list, or paragraphs under the names of the organs that have them.</summary>
internal sealed class Responsibilities(TextLines lines, LineUses uses)
{
    private readonly List<Responsibility> _read = [];
    private readonly List<Paragraph> _list = [];
    private Paragraph? _organ;
    private bool _organHasText;

    public IReadOnlyList<Responsibility> InDocumentOrder => _read;

    /// <summary>Reads lines of the section.</summary>
    public void Read(int first, int last)
    {
        foreach (var paragraph in Paragraph.Of(lines, first, last))
        {
            if (paragraph is { IsHeading: true, Style: Numbering.Chinese or Numbering.ChineseInBrackets })
            {
                EndOrgan(paragraph);
                (_organ, _organHasText) = (paragraph, false);
            }
            else if (!Statements.ListsInstitutions(paragraph.Text))
            {
                _organHasText = true;
                _list.Add(paragraph);
            }
        }
    }

    /// <summary>Ends the section.</summary>
    public void End()
    {
        EndOrgan(null);
        _organ = null;
    }

    /// <summary>Ends the paragraphs of an organ. A name without any below it was an item of a list, unless the next one stands deeper.</summary>
    private void EndOrgan(Paragraph? next)
    {
        if (_organ is not null && (_organHasText || (next is not null && next.Style > _organ.Style)))
        {
            uses.Mark(_organ.LineStart, LineUse.Heading);
            EndList(_organ.Title);
            return;
        }
        if (_organ is not null)
        {
            _list.Add(_organ);
        }
        EndList(null);
    }

    /// <summary>
    /// Keeps the paragraphs of a list. One without a number among numbered ones is an item only where just its number is missing from the
    /// count; elsewhere it may be anything, and stays not understood.
    /// </summary>
    private void EndList(string? name)
    {
        var isNumbered = _list.Exists(paragraph => paragraph.Number is not null);
        for (var i = 0; i < _list.Count; i++)
        {
            var missing = i > 0 && i + 1 < _list.Count && _list[i - 1].Number + 2 == _list[i + 1].Number && _list[i - 1].Style == _list[i + 1].Style;
            if (_list[i].Number is not null || missing || (!isNumbered && _list[i].IsComplete))
            {
                _read.Add(lines.Locate(
                    new Responsibility { Number = _read.Count + 1, Organ = name, Text = _list[i].Text },
                    _list[i].LineStart,
                    _list[i].LineEnd));
            }
        }
        _list.Clear();
    }
}
