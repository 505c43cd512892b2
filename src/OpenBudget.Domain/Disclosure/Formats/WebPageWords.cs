namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>Writes the words of a web page as a browser sets them.</summary>
/// <remarks>
/// Spaces in a row are one, and none at the ends of a line; a line break of the source between two Chinese characters is none at all.
/// </remarks>
internal sealed class WebPageWords(TextForm form)
{
    private bool _spaceBefore;
    private bool _spaceHasLineFeed;

    /// <summary>Forgets the spaces at the end of a line.</summary>
    public void EndLine() => _spaceBefore = false;

    /// <summary>Goes on with the line.</summary>
    /// <param name="characters">The characters as they stand in the page.</param>
    /// <param name="isAsWritten">Whether their spaces and line breaks are shown as they are.</param>
    public void Write(string characters, bool isAsWritten)
    {
        var start = 0;
        for (var i = 0; i <= characters.Length; i++)
        {
            if (i < characters.Length && characters[i] is not (' ' or '\n' or '\t' or '\r' or '\f'))
            {
                continue;
            }
            if (i > start)
            {
                WriteWord(characters.AsSpan(start, i - start));
            }
            start = i + 1;
            if (i == characters.Length)
            {
                return;
            }
            if (!isAsWritten)
            {
                _spaceHasLineFeed = characters[i] == '\n' || (_spaceBefore && _spaceHasLineFeed);
                _spaceBefore = true;
            }
            else if (characters[i] == '\n')
            {
                form.BreakLine();
            }
            else
            {
                form.Write(" ");
            }
        }
    }

    private void WriteWord(ReadOnlySpan<char> word)
    {
        var before = form.LastCharacter;
        if (_spaceBefore && before is not ('\n' or ' ') && !(_spaceHasLineFeed && IsWide(before) && IsWide(word[0])))
        {
            form.Write(" ");
        }
        _spaceBefore = false;
        form.Write(word);
    }

    private static bool IsWide(char c) => c >= '\u2e80';
}
