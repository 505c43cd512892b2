using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the responsibilities: a numbered list, or paragraphs under the names of the organs that have them.</summary>
internal sealed class Responsibilities(TextLines lines, LineUses uses)
{
    private readonly List<Responsibility> read = [];
    private readonly List<Paragraph> list = [];
    private Paragraph? organ;
    private bool organHasText;

    public IReadOnlyList<Responsibility> InDocumentOrder => read;

    /// <summary>Reads lines of the section.</summary>
    public void Read(int first, int last)
    {
        foreach (var paragraph in Paragraph.Of(lines, first, last))
        {
            if (paragraph is { IsHeading: true, Style: Numbering.Chinese or Numbering.ChineseInBrackets })
            {
                EndOrgan(paragraph);
                (organ, organHasText) = (paragraph, false);
            }
            else if (!Statements.ListsInstitutions(paragraph.Text))
            {
                organHasText = true;
                list.Add(paragraph);
            }
        }
    }

    /// <summary>Ends the section.</summary>
    public void End()
    {
        EndOrgan(null);
        organ = null;
    }

    /// <summary>Ends the paragraphs of an organ. A name without any below it was an item of a list, unless the next one stands deeper.</summary>
    private void EndOrgan(Paragraph? next)
    {
        if (organ is not null && (organHasText || (next is not null && next.Style > organ.Style)))
        {
            uses.Mark(organ.LineStart, LineUse.Heading);
            EndList(organ.Title);
            return;
        }
        if (organ is not null)
        {
            list.Add(organ);
        }
        EndList(null);
    }

    /// <summary>
    /// Keeps the paragraphs of a list. One without a number among numbered ones is an item only where just its number is missing from the
    /// count; elsewhere it may be anything, and stays not understood.
    /// </summary>
    private void EndList(string? name)
    {
        var isNumbered = list.Exists(paragraph => paragraph.Number is not null);
        for (var i = 0; i < list.Count; i++)
        {
            var missing = i > 0 && i + 1 < list.Count && list[i - 1].Number + 2 == list[i + 1].Number && list[i - 1].Style == list[i + 1].Style;
            if (list[i].Number is not null || missing || (!isNumbered && list[i].IsComplete))
            {
                read.Add(lines.Locate(
                    new Responsibility { Number = read.Count + 1, Organ = name, Text = list[i].Text },
                    list[i].LineStart,
                    list[i].LineEnd));
            }
        }
        list.Clear();
    }
}
