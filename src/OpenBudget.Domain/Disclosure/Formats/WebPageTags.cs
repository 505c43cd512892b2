using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;

namespace OpenBudget.Domain.Disclosure.Formats;

/// <summary>What the tags of a web page mean to one who reads it.</summary>
internal static class WebPageTags
{
    /// <summary>Elements of the head; any other ends it.</summary>
    public static readonly FrozenSet<string> InHead = FrozenSet.Create("title", "meta", "link", "base", "script", "style", "noscript", "template");

    /// <summary>Elements that hold nothing of the document.</summary>
    public static readonly FrozenSet<string> LeftOut = FrozenSet.Create(
        "head", "title", "script", "style", "noscript", "nav", "template", "iframe", "noframes", "noembed", "object", "select", "button", "textarea", "svg", "datalist");

    /// <summary>Elements that begin and end a paragraph.</summary>
    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "li", "main", "menu", "ol", "p", "pre",
        "section", "summary", "ul");

    public static readonly FrozenSet<string> TableParts = FrozenSet.Create("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption");

    /// <summary>Elements that never have an end tag.</summary>
    public static readonly FrozenSet<string> WithoutEnd = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    /// <summary>How the characters inside an element are read.</summary>
    public static HtmlParseMode Inside(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "noscript" or "iframe" or "noembed" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
        "textarea" or "title" => HtmlParseMode.RCData,
        "plaintext" => HtmlParseMode.Plaintext,
        _ => HtmlParseMode.PCData,
    };

    /// <summary>Whether the page hides the element.</summary>
    public static bool Hides(HtmlTagToken tag)
    {
        var isHidden = false;
        foreach (var attribute in tag.Attributes)
        {
            isHidden |= attribute.Name == "hidden"
                || (attribute.Name == "style" && attribute.Value.Replace(" ", "", StringComparison.Ordinal) is var style
                    && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));
        }
        return isHidden;
    }

    /// <summary>An attribute that is a whole number; null where it is none.</summary>
    public static int? Number(HtmlTagToken tag, string attribute) =>
        int.TryParse(tag.GetAttribute(attribute), NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
