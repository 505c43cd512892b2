using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Assets;

/// <summary>The rows of the asset table and the items of its sentence, as rules look at them.</summary>
internal static class AssetRows
{
    /// <summary>Whether a row states nothing and withholds nothing: its kind of asset is not owned.</summary>
    public static bool IsEmpty(AssetLine line) => line is { ValueFen: null, Withheld: false };

    public static string Name(AssetLine line) => Phrases.Cut(line.Label);

    public static Figure Value(AssetLine line, CheckedDocument document) => Figure.Of(new(Name(line), Name(line)), line.ValueFen, line, document);
}
