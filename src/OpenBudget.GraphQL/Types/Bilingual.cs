namespace OpenBudget.GraphQL.Types;

/// <summary>Descriptions in the two languages of the schema's readers.</summary>
internal static class Bilingual
{
    /// <summary>The form of every description: an English sentence, an empty line, and the Chinese one behind its mark.</summary>
    public static string Text(string english, string chinese) => $"{english}\n\n中文：{chinese}";
}
