using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Reads the amounts that sentences state: 2021年部门预算支出为1662.99万元，其中：基本支出1056.27万元.</summary>
/// <remarks>
/// An amount is a number with a unit of money. What it measures are the words right before it; its year is the last one named in the sentence,
/// else the document's. Differences to another year (增加8.47万元) are not amounts of a year and are passed over.
/// </remarks>
internal sealed class BudgetSentences(TextLines lines, BudgetLines budget, StatedChanges changes, CategorySentences categories, int? documentYear, ReadingNotes notes)
{
    /// <summary>A sentence of an official text is far shorter; a longer run of characters is not read as one.</summary>
    private const int LongestSentence = 20_000;

    /// <summary>The year of lines about the document's own year, where it does not tell which one that is.</summary>
    public const int OwnYear = 0;

    private const string EndsOfClauses = ",;:。";

    private readonly Passage _passage = new(lines);
    private readonly List<Statement> _statements = [];
    private readonly List<StatedAmount> _amongChanges = [];
    private int _lastLine;
    private int _year;
    private bool _comparing;

    /// <summary>One amount of a sentence.</summary>
    /// <param name="Lead">Where the words that lead to it begin: behind the amount before, or with the sentence.</param>
    /// <param name="Start">Where the number begins.</param>
    /// <param name="Unit">Where the unit begins.</param>
    /// <param name="End">Where the unit ends.</param>
    private readonly record struct Amount(int Lead, int Start, int Unit, int End);

    /// <summary>An amount with its year and its measure, whose term stands from <paramref name="TermStart"/> to <paramref name="TermEnd"/>.</summary>
    private sealed record Statement(Amount Amount, int Year, Measure Measure, int TermStart, int TermEnd);

    /// <summary>The uses of 机关运行经费, in the order of the sentence that states the amount.</summary>
    public List<string> AgencyOperatingExpenseUses { get; } = [];

    /// <summary>Reads a paragraph.</summary>
    public void Read(int lineStart, int lineEnd)
    {
        (_year, _comparing) = (documentYear ?? OwnYear, false);
        changes.BeginParagraph();
        var longest = Enumerable.Range(lineStart, lineEnd - lineStart + 1).Max(line => lines[line].Length);
        for (_lastLine = lineStart; _lastLine <= lineEnd; _lastLine++)
        {
            var characters = lines[_lastLine];
            for (var column = 0; column < characters.Length; column++)
            {
                var c = characters[column];
                if (_passage.Length <= LongestSentence && !Wording.IsSpace(c) && !Wording.IsQuote(c))
                {
                    _passage.Add(Wording.Fold(c), _lastLine, column);
                }
                if (c == '。')
                {
                    ReadSentence();
                }
            }
            if (_lastLine < lineEnd && characters.Length * 3 < longest * 2 && Wording.IsSpace(lines[_lastLine + 1] is [var first, ..] ? first : 'x'))
            {
                // A short line above an indented one ends a paragraph, full stop or not.
                ReadSentence();
                changes.BeginParagraph();
            }
        }
        _lastLine = lineEnd;
        ReadSentence();
    }

    private void ReadSentence()
    {
        if (_passage.Length > LongestSentence)
        {
            notes.Add(_passage.LineOf(0), _lastLine, $"More than {LongestSentence} characters stand without a full stop; no amount was looked for in them.");
        }
        else if (_passage.Length > 0)
        {
            categories.Observe(_passage.Text);
            Find(_passage.Text);
            foreach (var statement in _statements)
            {
                State(_passage.Text, statement);
            }
            changes.Read(
                _passage,
                [.. _statements.Select(statement => new StatedAmount(statement.TermStart, statement.Amount.End, statement.Measure))],
                _amongChanges,
                GoesOn(_passage.Text));
            _statements.Clear();
            _amongChanges.Clear();
        }
        _passage.Clear();
    }

    private void Find(string sentence)
    {
        if (!GoesOn(sentence))
        {
            (_year, _comparing) = (documentYear ?? OwnYear, false);
        }
        var amounts = AmountsOf(sentence);
        for (var i = 0; i < amounts.Count; i++)
        {
            var amount = amounts[i];
            var lead = sentence.AsSpan(amount.Lead, amount.Start - amount.Lead).TrimEnd(EndsOfClauses);
            var clauseStart = amount.Lead + lead.LastIndexOfAny(EndsOfClauses) + 1;
            var clause = lead[(clauseStart - amount.Lead)..];
            if (YearIn(lead) is { } named)
            {
                (_year, _comparing) = (named, false);
            }
            _comparing |= i == 0 && IsChange(clause);
            if (_comparing || IsChange(clause))
            {
                if (!IsChange(clause) && TryReadMeasure(clause, out var compared, out var name))
                {
                    _amongChanges.Add(new StatedAmount(clauseStart + name.Start.Value, amount.End, compared));
                }
                continue;
            }
            if (!TryReadMeasure(clause, out var measure, out var term))
            {
                if (categories.TryRead(_passage, clauseStart, clause.ToString(), amount.Start, amount.End, _year))
                {
                    continue;
                }
                notes.Add(
                    _passage.LineOf(Math.Min(clauseStart, amount.Start)),
                    _passage.LineOf(amount.End - 1),
                    $"An amount is stated of something that is no known measure: {ReadingNotes.Token(clause.TrimStart('、'))}.");
                continue;
            }
            if (i > 0 && _statements.Count > 0 && _statements[^1].Amount == amounts[i - 1] && lead.Contains(Vocabulary.OfWhich, StringComparison.Ordinal))
            {
                _statements[^1] = NameWhole(_statements[^1], measure);
            }
            _statements.Add(new Statement(amount, _year, measure, clauseStart + term.Start.Value, clauseStart + term.End.Value));
        }
    }

    /// <summary>Whether a sentence goes on with the year and the kind of the one before.</summary>
    private static bool GoesOn(string sentence) => MeasureVocabulary.Continuing.Any(word => sentence.StartsWith(word, StringComparison.Ordinal));

    /// <summary>公务用车运行费12.68万元，其中公务用车购置费0万元: what has purchases among its parts is 购置及运行, by whatever name.</summary>
    private static Statement NameWhole(Statement whole, Measure part) =>
        MeasureVocabulary.Wholes.TryGetValue(part, out var measure) && MeasureVocabulary.Wholes.TryGetValue(whole.Measure, out var own) && own == measure
            ? whole with { Measure = measure }
            : whole;

    private void State(string sentence, Statement statement)
    {
        var amount = statement.Amount;
        var lineStart = _passage.LineOf(statement.TermStart);
        var lineEnd = _passage.LineOf(amount.End - 1);
        var printed = sentence.AsSpan(amount.Start, amount.End - amount.Start);
        var fault = Amounts.TryReadMoney(printed, Vocabulary.UsualMoneyUnit, out var fen);
        if (fault != NumberFault.None)
        {
            notes.Add(lineStart, lineEnd, NumberNotes.Message(fault, printed));
        }
        else
        {
            budget.Add(
                new BudgetLine
                {
                    Year = statement.Year,
                    Measure = statement.Measure,
                    Label = _passage.AsPrinted(statement.TermStart, statement.TermEnd),
                    AmountFen = fen,
                    Origin = FactOrigin.Text,
                },
                lineStart,
                lineEnd);
            if (statement.Measure == Measure.AgencyOperatingExpenses && AgencyOperatingExpenseUses.Count == 0)
            {
                ReadUses(sentence, amount.End);
            }
        }
    }

    private void ReadUses(string sentence, int from)
    {
        var start = sentence.IndexOf(MeasureVocabulary.UsedFor, from, StringComparison.Ordinal);
        if (start < 0)
        {
            return;
        }
        start += MeasureVocabulary.UsedFor.Length;
        var before = MeasureVocabulary.BeforeUses.FirstOrDefault(words => sentence.AsSpan(start).StartsWith(words, StringComparison.Ordinal));
        start += before?.Length ?? 0;
        var end = sentence.IndexOfAny(['。', ';', ','], start) is >= 0 and var stop ? stop : sentence.Length;
        var behind = MeasureVocabulary.BehindUses.FirstOrDefault(words => sentence.AsSpan(start, end - start).EndsWith(words, StringComparison.Ordinal));
        end -= behind?.Length ?? 0;
        while (start < end)
        {
            var comma = sentence.IndexOf('、', start, end - start) is >= 0 and var next ? next : end;
            if (comma > start)
            {
                AgencyOperatingExpenseUses.Add(_passage.AsPrinted(start, comma));
            }
            start = comma + 1;
        }
    }

    private static List<Amount> AmountsOf(string sentence)
    {
        var amounts = new List<Amount>();
        var lead = 0;
        for (var i = 0; i < sentence.Length;)
        {
            var run = Amounts.RunOfNumber(sentence.AsSpan(i));
            var unit = i + run;
            if (run == 0 || !Amounts.StartsWithUnit(sentence.AsSpan(unit), out _, out var length))
            {
                i += Math.Max(run, 1);
                continue;
            }
            var start = i;
            if (start > 0 && sentence[start - 1] == '-' && (start == 1 || !char.IsAsciiLetterOrDigit(sentence[start - 2])))
            {
                start--;
            }
            amounts.Add(new Amount(lead, Math.Max(start, lead), unit, unit + length));
            lead = i = unit + length;
        }
        return amounts;
    }

    private static bool IsChange(ReadOnlySpan<char> clause)
    {
        foreach (var word in MeasureVocabulary.Changing)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The last year that the words name for itself: not one that is compared with, nor a part of a date.</summary>
    private int? YearIn(ReadOnlySpan<char> words)
    {
        for (var at = words.Length - 1; at > 0; at--)
        {
            if (words[at] != '年')
            {
                continue;
            }
            if (at >= 4 && !words.Slice(at - 4, 4).ContainsAnyExceptInRange('0', '9'))
            {
                var named = int.Parse(words.Slice(at - 4, 4), CultureInfo.InvariantCulture);
                if (named is > 1990 and < 2100 && !IsCompared(words[..(at - 4)]) && !IsDate(words[(at + 1)..]))
                {
                    return named;
                }
            }
            else if (documentYear is { } own)
            {
                foreach (var before in MeasureVocabulary.YearBefore)
                {
                    if (words[..(at + 1)].EndsWith(before, StringComparison.Ordinal) && !IsCompared(words[..(at + 1 - before.Length)]))
                    {
                        return own - 1;
                    }
                }
            }
        }
        return null;
    }

    private static bool IsCompared(ReadOnlySpan<char> before) =>
        before is [.., var last] && MeasureVocabulary.ComparedWith.Contains(last, StringComparison.Ordinal);

    private static bool IsDate(ReadOnlySpan<char> behind) => behind is ['末' or '底' or '初' or (>= '0' and <= '9'), ..];

    /// <summary>The measure whose term ends the clause, before its connecting words and remarks in brackets.</summary>
    public static bool TryReadMeasure(ReadOnlySpan<char> clause, out Measure measure, out Range term)
    {
        while (!clause.IsEmpty)
        {
            if (MeasureVocabulary.TryMatchEnd(clause, out measure, out var length))
            {
                term = (clause.Length - length)..clause.Length;
                return true;
            }
            var connecting = 0;
            foreach (var word in MeasureVocabulary.Connecting)
            {
                if (word.Length > connecting && clause.EndsWith(word, StringComparison.Ordinal))
                {
                    connecting = word.Length;
                }
            }
            var open = clause[^1] == ')' ? clause.LastIndexOf('(') : -1;
            if (connecting == 0 && open < 0)
            {
                break;
            }
            clause = connecting > 0 ? clause[..^connecting] : clause[..open];
        }
        (measure, term) = (default, default);
        return false;
    }
}
