namespace OpenBudget.GraphQL.Language;

/// <summary>The value of a block string. Spec: sec-Block-Strings.</summary>
internal static class BlockString
{
    /// <summary>The raw text without the indentation common to all lines but the first, and without blank lines at either end.</summary>
    /// <remarks>Spec: BlockStringValue.</remarks>
    public static string Value(string raw)
    {
        // Not ReplaceLineEndings: it knows more line ends than GraphQL does.
        var lines = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        int common = int.MaxValue, first = -1, last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                common = Math.Min(common, indent);
            }
        }

        if (first < 0)
        {
            return "";
        }

        for (var i = Math.Max(first, 1); i <= last; i++)
        {
            lines[i] = lines[i].Length <= common ? "" : lines[i][common..];
        }

        return string.Join('\n', lines, first, last - first + 1);
    }

    private static int Indent(string line)
    {
        var blank = line.AsSpan().IndexOfAnyExcept(' ', '\t');
        return blank < 0 ? line.Length : blank;
    }
}
