using System.Buffers;
using System.Globalization;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>An amount of a sentence that is of a known measure: from the term's first character to behind the unit.</summary>
internal readonly record struct StatedAmount(int Start, int End, Measure Measure);

/// <summary>Reads the changes that sentences state: 财政拨款收入9,101.68万元，比2024年预算减少2,389.52万元.</summary>
/// <remarks>
/// A change is a word of direction with an amount or a percentage behind it, or 持平 with the year it is compared with. It is of what stands
/// before it in its clause, else of the amount that the clause goes on from. A reason is of all changes before it that have none.
/// </remarks>
internal sealed class StatedChanges(TextLines lines, int? documentYear, ReadingNotes notes)
{
    /// <summary>A year further back is taken for a slip of the pen; budgets are compared with the years right before.</summary>
    private const int FurthestBase = 3;

    private const int LongestSubject = 60;

    private const int LongestClause = 200;

    /// <summary>A reason stands soon after its changes.</summary>
    private const int MostExplained = 64;

    private const string EndsOfClauses = ",;:。、";

    private static readonly SearchValues<char> Comparing = SearchValues.Create(MeasureVocabulary.ComparedWith);

    private readonly List<Found> _read = [];
    private readonly List<Found> _withoutReason = [];
    private Passage _passage = null!;
    private string _sentence = "";
    private IReadOnlyList<StatedAmount> _amounts = [];
    private (Measure Measure, int Line)? _before;
    private int? _contextBase;

    /// <summary>A change with the lines that it has so far.</summary>
    private sealed class Found(ReportedChange change, int lineStart, int lineEnd)
    {
        public ReportedChange Change { get; } = change;

        public int LineStart { get; } = lineStart;

        public int LineEnd { get; set; } = lineEnd;
    }

    /// <summary>The changes, in document order.</summary>
    public IReadOnlyList<ReportedChange> InDocumentOrder() =>
        [.. _read.Select(found => lines.Locate(found.Change, found.LineStart, found.LineEnd)).OrderBy(change => change.LineStart)];

    /// <summary>A new paragraph goes on with nothing.</summary>
    public void BeginParagraph()
    {
        (_before, _contextBase) = (null, null);
        _withoutReason.Clear();
    }

    /// <summary>Reads a sentence.</summary>
    /// <param name="from">The sentence, with its places in the document.</param>
    /// <param name="stated">Its amounts of known measures, in their order.</param>
    /// <param name="amongChanges">Amounts of known measures that stand among changes without a word of direction, in their order.</param>
    /// <param name="goesOn">Whether it goes on with the year of the sentence before.</param>
    public void Read(Passage from, IReadOnlyList<StatedAmount> stated, IReadOnlyList<StatedAmount> amongChanges, bool goesOn)
    {
        (_passage, _sentence, _amounts) = (from, from.Text, stated);
        _contextBase = goesOn ? _contextBase : null;
        var begun = false;
        if (!Array.Exists(MeasureVocabulary.BeforeReasons, words => _sentence.StartsWith(words, StringComparison.Ordinal)))
        {
            _withoutReason.Clear();
        }
        var next = 0;
        var nextAmong = 0;
        for (var at = 0; at < _sentence.Length;)
        {
            if (nextAmong < amongChanges.Count && at >= amongChanges[nextAmong].Start)
            {
                AddAmongChanges(amongChanges[nextAmong++], ref begun);
            }
            if (TryReadReason(at, out next) || TryReadChange(at, ref begun, out next))
            {
                at = next;
                continue;
            }
            if (_sentence[at] == ';')
            {
                _withoutReason.Clear();
            }
            at++;
        }
        if (_amounts.Count > 0)
        {
            _before = (_amounts[^1].Measure, _passage.LineOf(_amounts[^1].Start));
        }
    }

    /// <summary>与2020年相比,…,其中:因公出国(境)费0万元: among changes nothing is no change; another amount does not say which way it went.</summary>
    private void AddAmongChanges(StatedAmount amount, ref bool begun)
    {
        var words = _sentence.AsSpan(amount.Start, amount.End - amount.Start);
        var number = words.IndexOfAnyInRange('0', '9');
        if (Amounts.TryReadMoney(words[number..], Vocabulary.UsualMoneyUnit, out var fen) != NumberFault.None || fen != 0)
        {
            notes.Add(
                _passage.LineOf(amount.Start),
                _passage.LineOf(amount.End - 1),
                $"An amount stands among changes without a word of direction, so that it is neither a change nor an amount of the year for certain: {ReadingNotes.Token(words)}.");
            return;
        }
        if (!begun && _contextBase is null)
        {
            _contextBase = BaseIn(0, amount.Start).Year;
        }
        begun = true;
        Add(ChangeDirection.Unchanged, (amount.Measure, _passage.LineOf(amount.Start), null), (0, null), amount.End);
    }

    private bool TryReadChange(int at, ref bool begun, out int next)
    {
        next = 0;
        if (DirectionAt(at) is not { } entry)
        {
            return false;
        }
        next = at + entry.Word.Length;
        var end = next;
        var value = ValueBehind(ref end);
        var clause = StartOfClause(at);
        var (baseStart, baseYear) = BaseIn(clause, at);
        if (value is null && (entry.Direction != ChangeDirection.Unchanged || baseStart < 0))
        {
            _contextBase = baseStart >= 0 ? baseYear : _contextBase;
            return true;
        }
        if (!begun && _contextBase is null)
        {
            _contextBase = BaseIn(0, clause).Year;
        }
        begun = true;
        _contextBase = baseStart >= 0 ? baseYear : _contextBase;
        next = Math.Max(end, next);
        if (SubjectOf(clause, baseStart >= 0 ? baseStart : at) is not { } subject)
        {
            notes.Add(
                _passage.LineOf(clause),
                _passage.LineOf(next - 1),
                $"A change is stated of something that is no known measure: {ReadingNotes.Token(_sentence.AsSpan(clause, next - clause))}.");
            return true;
        }
        Add(entry.Direction, subject, value, next);
        return true;
    }

    private void Add(ChangeDirection direction, (Measure Measure, int Line, int? Year) subject, (long? Fen, long? Millionths)? value, int end)
    {
        var sign = direction == ChangeDirection.Decrease ? -1 : 1;
        var year = subject.Year ?? documentYear ?? BudgetSentences.OwnYear;
        var change = new ReportedChange
        {
            Year = year,
            Measure = subject.Measure,
            BaseYear = _contextBase is { } printed && printed < year && printed >= year - FurthestBase ? printed : year - 1,
            BaseYearPublished = _contextBase,
            Direction = direction,
            ReportedFen = value?.Fen * sign,
            ReportedPercent = value?.Millionths * sign,
        };
        if (direction == ChangeDirection.Unchanged && value is { Fen: not (null or 0) } or { Millionths: not (null or 0) })
        {
            notes.Add(subject.Line, _passage.LineOf(end - 1), "A figure is said to be unchanged, and to have changed by an amount.");
        }
        var found = new Found(change, subject.Line, _passage.LineOf(end - 1));
        if (_read.Count == ReadingLimits.MostFacts)
        {
            throw ReadingLimits.Exceeded(subject.Line, ReadingLimits.MostFacts, "facts");
        }
        _read.Add(found);
        _withoutReason.Add(found);
    }

    /// <summary>The amount, the percentage, or both behind a word of direction; null where neither stands there.</summary>
    private (long? Fen, long? Millionths)? ValueBehind(ref int end)
    {
        var at = Skip(MeasureVocabulary.BehindDirections, end);
        if (TryReadPercent(at, out var percent, out var behind))
        {
            end = behind;
            return (null, percent);
        }
        var start = at;
        at += at < _sentence.Length && _sentence[at] == '-' ? 1 : 0;
        at += Amounts.RunOfNumber(_sentence.AsSpan(at));
        if (at == start || !Amounts.StartsWithUnit(_sentence.AsSpan(at), out _, out var length))
        {
            return null;
        }
        end = at + length;
        var printed = _sentence.AsSpan(start, end - start);
        var fault = Amounts.TryReadMoney(printed, Vocabulary.UsualMoneyUnit, out var fen);
        if (fault != NumberFault.None)
        {
            notes.Add(_passage.LineOf(start), _passage.LineOf(end - 1), NumberNotes.Message(fault, printed));
            return null;
        }
        if (TryReadPercent(Skip(MeasureVocabulary.BeforePercentages, end), out percent, out behind))
        {
            end = behind;
            return (fen, percent);
        }
        return (fen, null);
    }

    private bool TryReadPercent(int at, out long millionths, out int end)
    {
        millionths = 0;
        end = at + Amounts.RunOfNumber(_sentence.AsSpan(at));
        return end > at
            && end < _sentence.Length
            && _sentence[end] == '%'
            && Amounts.TryReadMillionths(_sentence.AsSpan(at, end++ - at), out millionths) == NumberFault.None;
    }

    private int Skip(string[] words, int at)
    {
        while (Array.Find(words, word => _sentence.AsSpan(at).StartsWith(word, StringComparison.Ordinal)) is { } word)
        {
            at += word.Length;
        }
        return at;
    }

    private (string Word, ChangeDirection Direction)? DirectionAt(int at)
    {
        foreach (var entry in MeasureVocabulary.Directions)
        {
            if (_sentence[at] == entry.Word[0] && _sentence.AsSpan(at).StartsWith(entry.Word, StringComparison.Ordinal))
            {
                return entry;
            }
        }
        return null;
    }

    /// <summary>Where the clause of a place begins; a comma inside a number ends none.</summary>
    private int StartOfClause(int at)
    {
        var furthest = Math.Max(at - LongestClause, 0);
        while (at > furthest && !(EndsOfClauses.Contains(_sentence[at - 1], StringComparison.Ordinal) && !IsInNumber(at - 1)))
        {
            at--;
        }
        return at;
    }

    private bool IsInNumber(int at) =>
        at > 0 && at + 1 < _sentence.Length && _sentence[at] == ',' && char.IsAsciiDigit(_sentence[at - 1]) && char.IsAsciiDigit(_sentence[at + 1]);

    /// <summary>The last year that the words are compared with: 比2024年, 与上年; its place is -1 where there is none.</summary>
    private (int Start, int? Year) BaseIn(int start, int end)
    {
        for (var at = end - 1; at > start;)
        {
            at = start + _sentence.AsSpan(start, at - start).LastIndexOfAny(Comparing);
            if (at < start)
            {
                break;
            }
            var behind = _sentence.AsSpan(at + 1, end - at - 1);
            if (behind.Length > 4 && behind[4] == '年' && !behind[..4].ContainsAnyExceptInRange('0', '9'))
            {
                return (at, int.Parse(behind[..4], NumberStyles.None, CultureInfo.InvariantCulture));
            }
            foreach (var word in MeasureVocabulary.YearBefore)
            {
                if (behind.StartsWith(word, StringComparison.Ordinal))
                {
                    return (at, null);
                }
            }
        }
        return (-1, null);
    }

    /// <summary>What changed, the line where it is named, and the year where the words name one.</summary>
    private (Measure Measure, int Line, int? Year)? SubjectOf(int clause, int end)
    {
        var words = _sentence.AsSpan(clause, end - clause);
        if (words.IsEmpty)
        {
            return AmountBefore(clause) is { } amount ? (amount.Measure, amount.Line, null) : null;
        }
        if (words.Length > LongestSubject)
        {
            return null;
        }
        int? year = words.Length > 5 && words[4] == '年' && !words[..4].ContainsAnyExceptInRange('0', '9')
            ? int.Parse(words[..4], NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
        if (BudgetSentences.TryReadMeasure(words, out var measure, out var term))
        {
            return (measure, _passage.LineOf(clause + term.Start.Value), year);
        }
        foreach (var (subject, meaning) in MeasureVocabulary.ChangeSubjects)
        {
            if (words.EndsWith(subject, StringComparison.Ordinal))
            {
                return (meaning, _passage.LineOf(end - subject.Length), year);
            }
        }
        return null;
    }

    /// <summary>The amount that a clause goes on from: right before it, or the last one of the sentence before.</summary>
    private (Measure Measure, int Line)? AmountBefore(int clause)
    {
        while (clause > 0 && EndsOfClauses.Contains(_sentence[clause - 1], StringComparison.Ordinal))
        {
            clause--;
        }
        if (clause == 0)
        {
            return _before;
        }
        foreach (var amount in _amounts)
        {
            if (amount.End == clause)
            {
                return (amount.Measure, _passage.LineOf(amount.Start));
            }
        }
        return null;
    }

    private bool TryReadReason(int at, out int next)
    {
        next = 0;
        if (Array.Find(MeasureVocabulary.BeforeReasons, words => _sentence.AsSpan(at).StartsWith(words, StringComparison.Ordinal)) is not { } words)
        {
            return false;
        }
        var start = at + words.Length;
        while (start < _sentence.Length && EndsOfClauses.Contains(_sentence[start], StringComparison.Ordinal))
        {
            start++;
        }
        var end = _sentence.IndexOfAny([';', '。'], start) is >= 0 and var stop ? stop : _sentence.Length;
        if (_sentence.IndexOf(Vocabulary.OfWhich, start, end - start, StringComparison.Ordinal) is > 0 and var parts)
        {
            end = parts;
        }
        if (end <= start)
        {
            return false;
        }
        next = end;
        var reason = _passage.AsPrinted(start, end);
        foreach (var found in Explained(_sentence.AsSpan(0, at)))
        {
            found.Change.Reason = reason;
            found.LineEnd = _passage.LineOf(end - 1);
        }
        _withoutReason.Clear();
        return true;
    }

    /// <summary>The changes that a reason is of: those just stated, or those that the words before it name (财政拨款收入支出增加的主要原因是).</summary>
    private List<Found> Explained(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd('的');
        foreach (var (word, direction) in MeasureVocabulary.Directions)
        {
            if (before.EndsWith(word, StringComparison.Ordinal))
            {
                var named = before[..^word.Length];
                var subject = named[^Math.Min(named.Length, LongestSubject)..].ToString();
                return
                [
                    .. MeasureVocabulary.ChangeSubjects
                        .Where(entry => subject.EndsWith(entry.Words, StringComparison.Ordinal))
                        .Take(1)
                        .SelectMany(entry => _read.TakeLast(MostExplained).Where(found =>
                            found.Change.Reason is null && found.Change.Measure == entry.Measure && found.Change.Direction == direction)),
                ];
            }
        }
        return _withoutReason;
    }
}
