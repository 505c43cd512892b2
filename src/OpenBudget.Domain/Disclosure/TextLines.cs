using System.Text;
using System.Text.Unicode;
using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Disclosure;

/// <summary>A document's characters by lines, counted from 1.</summary>
/// <remarks>
/// Lines end at a line feed and nowhere else: a final line feed starts no line, a carriage return or a form feed belongs to its line.
/// A byte order mark is a mark of the encoding and belongs to no line.
/// </remarks>
public sealed class TextLines
{
    private readonly string _text;
    private readonly int[] _starts;
    private (int First, int Last, string Quote) _latest;
    private int _facts;

    private TextLines(string text, int[] starts)
    {
        _text = text;
        _starts = starts;
    }

    /// <summary>How many lines there are.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>All characters.</summary>
    internal ReadOnlySpan<char> All => _text;

    /// <summary>The characters of a line, without its line feed.</summary>
    /// <param name="line">The line, from 1 to <see cref="Count"/>.</param>
    public ReadOnlySpan<char> this[int line] => _text.AsSpan(_starts[line - 1], _starts[line] - _starts[line - 1] - 1);

    /// <summary>Decodes a document.</summary>
    /// <param name="utf8">The bytes as published.</param>
    /// <exception cref="DocumentReadException">The document is empty, blank, not UTF-8, or has millions of lines.</exception>
    public static TextLines Read(ReadOnlyMemory<byte> utf8)
    {
        var bytes = utf8.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }
        if (!Utf8.IsValid(bytes))
        {
            throw NotUtf8(utf8.Span);
        }
        var text = Encoding.UTF8.GetString(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new DocumentReadException(1, "The document is empty: line 1 and all after it are blank. Give the file as it was published.");
        }
        return new TextLines(text, StartsOf(text));
    }

    /// <summary>The exact characters of some lines, with the line feeds between them.</summary>
    /// <param name="first">The first line, from 1.</param>
    /// <param name="last">The last line, at least <paramref name="first"/>.</param>
    public string Quote(int first, int last) => _text[_starts[first - 1]..(_starts[last] - 1)];

    /// <summary>Says of a fact where it stands, and quotes it.</summary>
    /// <exception cref="DocumentReadException">The document states more facts than any does.</exception>
    internal T Locate<T>(T fact, int first, int last)
        where T : Sourced
    {
        if (fact.LineStart == 0 && ++_facts > ReadingLimits.MostFacts)
        {
            throw ReadingLimits.Exceeded(first, ReadingLimits.MostFacts, "facts");
        }
        fact.LineStart = first;
        fact.LineEnd = last;
        // Facts of one sentence share their quote: were each a copy, a long line with many facts would be held many times.
        if (_latest.Quote is null || (_latest.First, _latest.Last) != (first, last))
        {
            _latest = (first, last, Quote(first, last));
        }
        fact.Quote = _latest.Quote;
        return fact;
    }

    private static int[] StartsOf(string text)
    {
        var feeds = text.AsSpan().Count('\n');
        var lines = text[^1] == '\n' ? feeds : feeds + 1;
        if (lines > ReadingLimits.MostLines)
        {
            throw ReadingLimits.Exceeded(ReadingLimits.MostLines + 1, ReadingLimits.MostLines, "lines");
        }
        var starts = new int[lines + 1];
        for (var line = 1; line < lines; line++)
        {
            starts[line] = text.IndexOf('\n', starts[line - 1]) + 1;
        }
        starts[lines] = text[^1] == '\n' ? text.Length : text.Length + 1;
        return starts;
    }

    private static DocumentReadException NotUtf8(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        var line = 1;
        while (Rune.DecodeFromUtf8(bytes[offset..], out var rune, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
            line += rune.Value == '\n' ? 1 : 0;
        }
        return new DocumentReadException(
            line,
            $"The document is not UTF-8: line {line}, byte {offset} of the file (from 0) is 0x{bytes[offset]:X2}. Save it as UTF-8 and try again.");
    }
}
