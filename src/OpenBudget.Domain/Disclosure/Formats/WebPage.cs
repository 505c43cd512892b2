using System.Globalization;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>Goes once through the tags of a web page and writes what a reader of the page sees.</summary>
/// <remarks>
/// No tree is built: a page of a few megabytes can be made to grow into one that fills the memory. Tags that may be left out (the end of a cell,
/// of a row, of a paragraph) are understood from those that follow. Left out is what is plainly no content: scripts, styles, navigation, forms'
/// fields, and what the page hides. The page's title in its head names the site, and is left out too.
/// </remarks>
internal sealed class WebPage
{
    /// <summary>Pages made by programs nest a few dozen deep.</summary>
    private const int MostNestedElements = 1000;

    /// <summary>The most columns that a cell covers, as browsers have it.</summary>
    private const int MostColumns = 1000;

    /// <summary>The most rows that a cell covers, as browsers have it.</summary>
    private const int MostRows = 65534;

    private readonly TextForm _form = new();
    private readonly WebPageWords _words;
    private readonly Stack<Element> _open = [];
    private int _hidden;

    private WebPage() => _words = new WebPageWords(_form);

    /// <summary>The text of a page.</summary>
    /// <exception cref="DocumentReadException">It is nested deeper, or larger, than a document can be.</exception>
    public static ReadOnlyMemory<byte> ToText(string page)
    {
        using var tokens = new HtmlTokenizer(new TextSource(page), HtmlEntityProvider.Resolver);
        var reading = new WebPage();
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            reading.Read(token);
            if (token.Type == HtmlTokenType.StartTag)
            {
                tokens.State = WebPageTags.Inside(token.Name);
            }
        }
        while (reading._open.Count > 0)
        {
            reading.Close();
        }
        return reading._form.ToUtf8();
    }

    private void Read(HtmlToken token)
    {
        switch (token.Type)
        {
            case HtmlTokenType.StartTag:
                Start(token.AsTag());
                break;
            case HtmlTokenType.EndTag:
                End(token.Name);
                break;
            case HtmlTokenType.Character when _hidden == 0:
                _words.Write(token.Data, isAsWritten: _open.TryPeek(out var last) && last.Name == "pre");
                break;
        }
    }

    private void Start(HtmlTagToken tag)
    {
        var name = tag.Name;
        if (_open.TryPeek(out var last) && last.Name == "head" && !WebPageTags.InHead.Contains(name))
        {
            Close();
        }
        if (WebPageTags.TableParts.Contains(name))
        {
            StartTablePart(tag);
        }
        else if (name == "br")
        {
            BreakLine();
        }
        else if (WebPageTags.WithoutEnd.Contains(name))
        {
            EndParagraphAt(name);
        }
        else if (WebPageTags.LeftOut.Contains(name) || WebPageTags.Blocks.Contains(name) || WebPageTags.Hides(tag))
        {
            CloseImplied(name);
            EndParagraphAt(name);
            Open(tag);
            if (name == "li")
            {
                WriteNumber(tag);
            }
        }
    }

    private void StartTablePart(HtmlTagToken tag)
    {
        if (tag.Name == "table")
        {
            Open(tag);
            if (_hidden == 0)
            {
                _form.StartTable();
                _open.Peek().Started = true;
            }
            return;
        }
        if (!IsOpen("table", within: null))
        {
            EndParagraph();
            return;
        }
        switch (tag.Name)
        {
            case "tr":
                CloseAbove("table");
                OpenRow(tag);
                break;
            case "td" or "th":
                if (!IsOpen("tr", within: "table"))
                {
                    CloseAbove("table");
                    OpenRow(HtmlTagToken.Open("tr"));
                }
                CloseAbove("tr");
                Open(tag);
                if (_hidden == 0)
                {
                    _form.StartCell();
                    _open.Peek().Started = true;
                }
                break;
            default:
                CloseAbove("table");
                Open(tag);
                break;
        }
    }

    private void OpenRow(HtmlTagToken tag)
    {
        Open(tag);
        if (_hidden == 0)
        {
            _form.StartRow();
            _open.Peek().Started = true;
        }
    }

    private void End(string name)
    {
        if (name is "br")
        {
            BreakLine();
        }
        else if (name is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot" or "caption" ? IsOpen(name, within: "table") : IsOpenHere(name))
        {
            CloseAbove(name);
            Close();
        }
        else if (WebPageTags.Blocks.Contains(name))
        {
            EndParagraphAt(name);
        }
    }

    /// <summary>Closes what the start of another element closes: a paragraph by any block, an item by the next.</summary>
    private void CloseImplied(string name)
    {
        if (WebPageTags.Blocks.Contains(name) && _open.TryPeek(out var last) && last.Name == "p")
        {
            Close();
        }
        string[] ended = name switch
        {
            "li" => ["li"],
            "dt" or "dd" => ["dt", "dd"],
            _ => [],
        };
        foreach (var element in _open)
        {
            if (ended.Contains(element.Name))
            {
                CloseAbove(element.Name);
                Close();
                return;
            }
            if (element.Name is "ul" or "ol" or "dl" or "menu" or "dir" || WebPageTags.TableParts.Contains(element.Name))
            {
                return;
            }
        }
    }

    private void Open(HtmlTagToken tag)
    {
        if (_open.Count == MostNestedElements)
        {
            throw new DocumentReadException(
                1, $"Elements of the web page stand inside each other more than {MostNestedElements} deep. Open it, save its text as UTF-8 and give that file.");
        }
        var element = new Element(tag.Name, WebPageTags.LeftOut.Contains(tag.Name) || WebPageTags.Hides(tag))
        {
            Columns = Math.Clamp(WebPageTags.Number(tag, "colspan") ?? 1, 1, MostColumns),
            // 0 means all rows to the end of the table.
            Rows = WebPageTags.Number(tag, "rowspan") is { } rows ? rows == 0 ? MostRows : Math.Clamp(rows, 1, MostRows) : 1,
            NextNumber = tag.Name == "ol" && (tag.GetAttribute("type") is "" or "1" or null) ? WebPageTags.Number(tag, "start") ?? 1 : null,
        };
        _open.Push(element);
        _hidden += element.IsHidden ? 1 : 0;
    }

    private void Close()
    {
        var element = _open.Pop();
        if (_hidden == 0)
        {
            EndParagraphAt(element.Name);
        }
        _hidden -= element.IsHidden ? 1 : 0;
        if (!element.Started)
        {
            return;
        }
        _words.EndLine();
        switch (element.Name)
        {
            case "table":
                _form.EndTable();
                break;
            case "tr":
                _form.EndRow(leftOut: false);
                break;
            default:
                _form.EndCell(element.Columns, element.Rows, continuesAbove: false);
                break;
        }
    }

    private void CloseAbove(string name)
    {
        while (_open.Peek().Name != name)
        {
            Close();
        }
    }

    /// <summary>Whether an element is open inside the innermost cell; a tag in a cell closes nothing outside of it.</summary>
    private bool IsOpenHere(string name)
    {
        foreach (var element in _open)
        {
            if (element.Name == name)
            {
                return true;
            }
            if (element.Name is "td" or "th" or "caption" && name != "table")
            {
                return false;
            }
        }
        return false;
    }

    private bool IsOpen(string name, string? within)
    {
        foreach (var element in _open)
        {
            if (element.Name == name)
            {
                return true;
            }
            if (element.Name == within)
            {
                return false;
            }
        }
        return false;
    }

    private void EndParagraphAt(string name)
    {
        if (_hidden == 0 && (WebPageTags.Blocks.Contains(name) || WebPageTags.TableParts.Contains(name)))
        {
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        if (_hidden == 0)
        {
            _words.EndLine();
            _form.EndParagraph();
        }
    }

    private void BreakLine()
    {
        if (_hidden == 0)
        {
            _words.EndLine();
            _form.BreakLine();
        }
    }

    private void WriteNumber(HtmlTagToken item)
    {
        if (_hidden > 0)
        {
            return;
        }
        foreach (var element in _open.Skip(1))
        {
            if (element.Name is "ul" or "menu" or "dir" || WebPageTags.TableParts.Contains(element.Name))
            {
                return;
            }
            if (element.Name == "ol")
            {
                if (element.NextNumber is { } next)
                {
                    var number = WebPageTags.Number(item, "value") ?? next;
                    element.NextNumber = unchecked(number + 1);
                    _form.Write(string.Create(CultureInfo.InvariantCulture, $"{number}. "));
                }
                return;
            }
        }
    }

    private sealed class Element(string name, bool isHidden)
    {
        public string Name { get; } = name;

        public bool IsHidden { get; } = isHidden;

        /// <summary>Whether the text form was told of its start.</summary>
        public bool Started { get; set; }

        public int Columns { get; init; } = 1;

        public int Rows { get; init; } = 1;

        /// <summary>The number of a list's next item; null where its items have none in digits.</summary>
        public int? NextNumber { get; set; }
    }
}
