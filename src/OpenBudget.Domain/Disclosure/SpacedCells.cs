using System.Globalization;

namespace OpenBudget.Domain.Disclosure;

/// <summary>Cuts lines into cells where at least two spaces stand, and on both sides of a number.</summary>
/// <remarks>
/// Programs that turn pages into text align columns in one of two ways: every character takes one cell, or Chinese ones take two. Which one it is
/// shows in the numbers, whose ends stand below each other.
/// </remarks>
internal static class SpacedCells
{
    /// <summary>Cuts a line.</summary>
    public static List<PlacedCell> Of(TextLines lines, int line, bool wide)
    {
        var characters = lines[line];
        var cells = new List<PlacedCell>();
        for (var cut = new Cut(characters); cut.MoveNext();)
        {
            var words = characters[cut.Start..cut.End].ToString();
            var folded = Wording.Fold(words);
            cells.Add(new PlacedCell(
                line,
                wide ? cut.WideLeft : cut.Left,
                wide ? cut.WideRight : cut.Right,
                words,
                folded == words ? words : folded,
                cut.IsNumber));
        }
        return cells;
    }

    /// <summary>Whether a cell of the line is a number.</summary>
    public static bool HasNumber(ReadOnlySpan<char> line)
    {
        for (var cut = new Cut(line); cut.MoveNext();)
        {
            if (cut.IsNumber)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether Chinese characters take two cells in these lines: then the numbers have fewer different ends.</summary>
    public static bool AreWide(TextLines lines, IEnumerable<int> rows)
    {
        HashSet<int> narrow = [];
        HashSet<int> wide = [];
        foreach (var line in rows)
        {
            for (var cut = new Cut(lines[line]); cut.MoveNext();)
            {
                if (cut.IsNumber)
                {
                    narrow.Add(cut.Right);
                    wide.Add(cut.WideRight);
                }
            }
        }
        return wide.Count < narrow.Count;
    }

    /// <summary>Digits with points, commas and a sign, and a sign of percent behind; or a dash in place of them.</summary>
    public static bool IsNumber(ReadOnlySpan<char> words)
    {
        words = words is [.. var number, '%' or '％'] ? number : words;
        var (count, last) = (0, '\0');
        foreach (var c in words)
        {
            if (Wording.IsSpace(c) || Wording.IsQuote(c))
            {
                continue;
            }
            last = Wording.Fold(c);
            if (count == 0 && !char.IsAsciiDigit(last))
            {
                return words.Length <= LongestDash && IsDashOrNegative(Wording.Fold(words));
            }
            if (!char.IsAsciiDigit(last) && last is not ('.' or ','))
            {
                return false;
            }
            count++;
        }
        return count > 0 && char.IsAsciiDigit(last);
    }

    /// <summary>No dash and no negative number is longer, spaces and all.</summary>
    private const int LongestDash = 64;

    private static bool IsDashOrNegative(string folded) =>
        Vocabulary.Dashes.Contains(folded) || (folded is ['-', >= '0' and <= '9', ..] && Amounts.RunOfNumber(folded.AsSpan(1)) == folded.Length - 1);

    /// <summary>Goes through the cells of a line, and tells where each stands whether Chinese characters take one cell of print or two.</summary>
    private ref struct Cut(ReadOnlySpan<char> characters)
    {
        private readonly ReadOnlySpan<char> _characters = characters;
        private int _at;
        private int _column;
        private int _wideColumn;

        public int Start { get; private set; }

        public int End { get; private set; }

        public int Left { get; private set; }

        public int Right { get; private set; }

        public int WideLeft { get; private set; }

        public int WideRight { get; private set; }

        public bool IsNumber { get; private set; }

        public bool MoveNext()
        {
            while (_at < _characters.Length && Wording.IsSpace(_characters[_at]))
            {
                Pass();
            }
            if (_at == _characters.Length)
            {
                return false;
            }
            (Start, Left, WideLeft) = (_at, _column, _wideColumn);
            End = _at;
            while (_at < _characters.Length && _at - End < 2)
            {
                var isSpace = Wording.IsSpace(_characters[_at]);
                Pass();
                if (!isSpace)
                {
                    (End, Right, WideRight) = (_at, _column, _wideColumn);
                }
                else if (_at < _characters.Length && (SpacedCells.IsNumber(_characters[Start..End]) || SpacedCells.IsNumber(WordAt(_characters, _at))))
                {
                    break;
                }
            }
            (_at, _column, _wideColumn) = (End, Right, WideRight);
            IsNumber = SpacedCells.IsNumber(_characters[Start..End]);
            return true;
        }

        private void Pass()
        {
            var c = _characters[_at++];
            if (c is not ('\f' or '\r'))
            {
                _column++;
                _wideColumn += IsWide(c) ? 2 : 1;
            }
        }
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> characters, int at)
    {
        var end = at;
        while (end < characters.Length && !Wording.IsSpace(characters[end]))
        {
            end++;
        }
        return characters[at..end];
    }

    private static bool IsWide(char c) =>
        c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff'
            or >= '\ufe30' and <= '\ufe6f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6' or '“' or '”' or '‘' or '’' or '…' or '—'
        && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark;
}
