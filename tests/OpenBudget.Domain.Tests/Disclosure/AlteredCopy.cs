using OpenBudget.Domain.Disclosure;

namespace OpenBudget.Domain.Tests.Disclosure;

/// <summary>A copy of a published document to be altered, by the line numbers of the original.</summary>
internal sealed class AlteredCopy(string[] original, DisclosedDocument originalDocument)
{
    private readonly string?[] _lines = [.. original];

    public static AlteredCopy Of2020() => new(SeedDocuments.Lines2020, SeedDocuments.Document2020);

    public static AlteredCopy Of2021() => new(SeedDocuments.Lines2021, SeedDocuments.Document2021);

    /// <summary>Replaces characters in one line, which must have them.</summary>
    public AlteredCopy Replace(int line, string old, string replacement)
    {
        Assert.Contains(old, _lines[line - 1], StringComparison.Ordinal);
        _lines[line - 1] = _lines[line - 1]!.Replace(old, replacement, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Alters every line that is left.</summary>
    public AlteredCopy Each(Func<string, string> alter)
    {
        for (var i = 0; i < _lines.Length; i++)
        {
            _lines[i] = _lines[i] is { } line ? alter(line) : null;
        }
        return this;
    }

    public AlteredCopy Remove(int first, int last)
    {
        Array.Fill(_lines, null, first - 1, last - first + 1);
        return this;
    }

    /// <summary>Puts the cells of each row that has as many of them into another order.</summary>
    /// <param name="first">The first line.</param>
    /// <param name="last">The last line.</param>
    /// <param name="order">For each new cell, the number of the old one.</param>
    /// <returns>How many rows were altered.</returns>
    public int Reorder(int first, int last, params int[] order)
    {
        var rows = 0;
        for (var start = first - 1; start < last; start++)
        {
            if (_lines[start] is not ['\t', ..])
            {
                continue;
            }
            var cells = new List<List<string>>();
            var end = start;
            for (; end < last && _lines[end] is { Length: > 0 } line; end++)
            {
                if (line[0] == '\t')
                {
                    cells.Add([]);
                }
                cells[^1].Add(line);
            }
            if (cells.Count == order.Length)
            {
                rows++;
                order.SelectMany(cell => cells[cell]).ToArray().CopyTo(_lines, start);
            }
            start = end;
        }
        return rows;
    }

    /// <summary>Puts whole blocks of lines into another order; together they must be all lines.</summary>
    public AlteredCopy Arrange(params (int First, int Last)[] blocks)
    {
        var arranged = blocks.SelectMany(block => _lines[(block.First - 1)..block.Last]).ToArray();
        Assert.Equal(_lines.Length, arranged.Length);
        arranged.CopyTo(_lines, 0);
        return this;
    }

    public string Text => string.Join('\n', _lines.Where(line => line is not null));

    public DisclosedDocument Read() => SeedDocuments.Read(Text);

    /// <summary>The facts that are no longer stated and those that are newly stated.</summary>
    public (IReadOnlyList<string> Gone, IReadOnlyList<string> New) Changes()
    {
        var before = FactList.Of(originalDocument);
        var after = FactList.Of(Read());
        return (Without(before, after), Without(after, before));
    }

    public void ChangesNothing()
    {
        var (gone, added) = Changes();
        Assert.Empty(gone);
        Assert.Empty(added);
    }

    private static List<string> Without(List<string> facts, List<string> others)
    {
        var left = others.GroupBy(fact => fact).ToDictionary(group => group.Key, group => group.Count());
        return [.. facts.Where(fact => !left.TryGetValue(fact, out var count) || (left[fact] = count - 1) < 0)];
    }
}
