using System.Xml;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>The fields of a Word document that are open: each has a code, which the page does not show, and then a result, which it does.</summary>
internal sealed class WordFields
{
    /// <summary>As much of a code as tells its kind.</summary>
    private const int LongestCode = 16;

    private readonly Stack<Field> _open = [];
    private int _openCodes;
    private int _openTablesOfContents;

    /// <summary>Whether what follows is code.</summary>
    public bool IsInCode => _openCodes > 0;

    /// <summary>Whether what follows is shown in a table of contents.</summary>
    public bool IsInTableOfContents => _openTablesOfContents > 0;

    /// <summary>Follows a mark in the text: begin, separate, end.</summary>
    public void Change(string? mark)
    {
        switch (mark)
        {
            case "begin":
                Start("");
                break;
            case "separate":
                ShowResult();
                break;
            case "end":
                End();
                break;
        }
    }

    /// <summary>Begins a field whose code is an attribute, so that only its result follows.</summary>
    public void StartSimple(string code)
    {
        Start(code);
        ShowResult();
    }

    /// <summary>Goes on with the code of the innermost field.</summary>
    public void AddCode(XmlReader xml)
    {
        if (_open.TryPeek(out var field) && field.Code.Length < LongestCode)
        {
            field.Code += xml.Value;
        }
    }

    /// <summary>Ends the innermost field, if one is open.</summary>
    public void End()
    {
        if (_open.TryPop(out var field))
        {
            _openCodes -= field.ShowsResult ? 0 : 1;
            _openTablesOfContents -= field.ShowsResult && field.IsTableOfContents ? 1 : 0;
        }
    }

    /// <summary>Ends the codes that a paragraph leaves open.</summary>
    /// <remarks>A field may show its result over many paragraphs, but its code never leaves one: a code without end must not hide the rest.</remarks>
    public void EndCodes()
    {
        while (_open.TryPeek(out var field) && !field.ShowsResult)
        {
            End();
        }
    }

    private void Start(string code)
    {
        _open.Push(new Field { Code = code });
        _openCodes++;
    }

    private void ShowResult()
    {
        if (_open.TryPeek(out var field) && !field.ShowsResult)
        {
            field.ShowsResult = true;
            _openCodes--;
            _openTablesOfContents += field.IsTableOfContents ? 1 : 0;
        }
    }

    private sealed class Field
    {
        public bool ShowsResult { get; set; }

        public required string Code { get; set; }

        public bool IsTableOfContents => Code.AsSpan().TrimStart().StartsWith("TOC ", StringComparison.Ordinal);
    }
}
