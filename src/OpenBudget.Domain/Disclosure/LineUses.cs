using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Keeps what becomes of each line while a document is read.</summary>
/// <remarks>
/// A line is not understood until something says otherwise. Ranges are kept as differences, so that many facts over the same lines
/// cost one step each.
/// </remarks>
internal sealed class LineUses(TextLines lines)
{
    private readonly int[] _facts = new int[lines.Count + 2];
    private readonly int[] _complaints = new int[lines.Count + 2];
    private readonly LineUse[] _marks = new LineUse[lines.Count + 1];

    /// <summary>Says that lines were read as part of a fact.</summary>
    public void AddFact(int lineStart, int lineEnd)
    {
        _facts[lineStart]++;
        _facts[lineEnd + 1]--;
    }

    /// <summary>Says of one line what it is.</summary>
    public void Mark(int line, LineUse use) => _marks[line] = use;

    /// <summary>Says of the lines of a row what they are.</summary>
    public void Mark(TableRow row, LineUse use)
    {
        for (var line = row.LineStart; line <= row.LineEnd; line++)
        {
            _marks[line] = use;
        }
    }

    /// <summary>Makes the report, with the facts and the complaints that are known by now.</summary>
    public Coverage Report(IEnumerable<Sourced> stated, IReadOnlyList<ReadingNote> notes)
    {
        foreach (var fact in stated)
        {
            AddFact(fact.LineStart, fact.LineEnd);
        }
        foreach (var note in notes)
        {
            _complaints[note.LineStart]++;
            _complaints[note.LineEnd + 1]--;
        }
        var runs = new List<CoveredLines>();
        var (open, complained) = (0, 0);
        for (var line = 1; line <= lines.Count; line++)
        {
            open += _facts[line];
            complained += _complaints[line];
            var use = Of(line, open > 0, complained > 0);
            if (runs.Count > 0 && runs[^1].Use == use)
            {
                runs[^1] = runs[^1] with { LineEnd = line };
            }
            else
            {
                runs.Add(new CoveredLines(line, line, use));
            }
        }
        return new Coverage(runs);
    }

    private LineUse Of(int line, bool isFact, bool isComplainedOf)
    {
        if (Wording.IsBlank(lines[line]))
        {
            return LineUse.Blank;
        }
        if (isComplainedOf)
        {
            return LineUse.NotUnderstood;
        }
        if (isFact)
        {
            return LineUse.Fact;
        }
        return _marks[line] == LineUse.NotUnderstood && Boilerplate.Is(lines[line]) ? LineUse.Boilerplate : _marks[line];
    }
}
