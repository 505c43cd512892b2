using System.Globalization;

namespace OpenBudget.Domain.Disclosure;

/// <summary>A cell of a line whose columns are kept apart by spaces.</summary>
/// <param name="Line">The line.</param>
/// <param name="Left">Where it begins, in cells of print.</param>
/// <param name="Right">Where it ends, in cells of print.</param>
/// <param name="Words">The words as printed.</param>
/// <param name="Folded">The words as compared.</param>
/// <param name="IsNumber">Whether it is a number, or a dash in place of one.</param>
internal readonly record struct SpacedCell(int Line, int Left, int Right, string Words, string Folded, bool IsNumber)
{
    /// <summary>Twice the middle, so that it is whole.</summary>
    public int Middle => Left + Right;
}

/// <summary>Cuts lines into cells where at least two spaces stand, and on both sides of a number.</summary>
/// <remarks>
/// Programs that turn pages into text align columns in one of two ways: every character takes one cell, or Chinese ones take two. Which one it is
/// shows in the numbers, whose ends stand below each other.
/// </remarks>
internal static class SpacedCells
{
    /// <summary>Cuts a line.</summary>
    public static List<SpacedCell> Of(TextLines lines, int line, bool wide)
    {
        var characters = lines[line];
        var cells = new List<SpacedCell>();
        var at = 0;
        var column = 0;
        while (at < characters.Length)
        {
            if (Wording.IsSpace(characters[at]))
            {
                column += Width(characters[at++], wide);
                continue;
            }
            var (start, left) = (at, column);
            var (end, right) = (at, column);
            while (at < characters.Length && at - end < 2)
            {
                column += Width(characters[at], wide);
                if (!Wording.IsSpace(characters[at++]))
                {
                    (end, right) = (at, column);
                }
                else if (at < characters.Length && (IsNumber(characters[start..end]) || IsNumber(WordAt(characters, at))))
                {
                    break;
                }
            }
            (at, column) = (end, right);
            var words = characters[start..end];
            cells.Add(new SpacedCell(line, left, right, words.ToString(), Wording.Fold(words), IsNumber(words)));
        }
        return cells;
    }

    /// <summary>Whether Chinese characters take two cells in these lines: then the numbers have fewer different ends.</summary>
    public static bool AreWide(TextLines lines, IEnumerable<int> rows)
    {
        HashSet<int> narrow = [];
        HashSet<int> wide = [];
        foreach (var line in rows)
        {
            narrow.UnionWith(Of(lines, line, wide: false).Where(cell => cell.IsNumber).Select(cell => cell.Right));
            wide.UnionWith(Of(lines, line, wide: true).Where(cell => cell.IsNumber).Select(cell => cell.Right));
        }
        return wide.Count < narrow.Count;
    }

    /// <summary>Digits with points, commas and a sign; or a dash in place of them.</summary>
    public static bool IsNumber(ReadOnlySpan<char> words)
    {
        var folded = Wording.Fold(words);
        if (Vocabulary.Dashes.Contains(folded))
        {
            return true;
        }
        var number = folded.AsSpan(folded is ['-', ..] ? 1 : 0);
        return number.Length > 0 && char.IsAsciiDigit(number[0]) && Amounts.RunOfNumber(number) == number.Length;
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

    private static int Width(char c, bool wide) => c is '\f' or '\r' ? 0 : wide && IsWide(c) ? 2 : 1;

    private static bool IsWide(char c) =>
        c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3' or >= '\uf900' and <= '\ufaff'
            or >= '\ufe30' and <= '\ufe6f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6' or '“' or '”' or '‘' or '’' or '…' or '—'
        && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark;
}
