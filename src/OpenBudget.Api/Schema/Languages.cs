using System.Linq.Expressions;
using OpenBudget.GraphQL.Relational.Declaration;

namespace OpenBudget.Api.Schema;

/// <summary>A language that OpenBudget itself writes in. What documents say is served as they print it.</summary>
internal enum Language
{
    Zh,
    En,
}

/// <summary>Sentences that OpenBudget itself makes, stored in both languages; the argument <c>language</c> chooses one.</summary>
internal static class Languages
{
    private const string Argument = "language";

    private static readonly Text ArgumentText = new(
        "The language of the answer.",
        "语言。返回文字所用的语言。");

    internal static EnumDeclaration<Language> Declaration { get; } = new EnumDeclaration<Language>(new(
            "A language of sentences that OpenBudget itself makes; what documents say is always served as printed.",
            "语言。系统自行生成的文字所用的语言；文件原文一律按所印文字返回。"))
        .Value(Language.Zh, "Chinese.", "中文。简体中文。")
        .Value(Language.En, "English.", "英文。英文译文。");

    /// <summary>A sentence in the language asked for.</summary>
    /// <param name="fields">The type's fields.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="zh">The column of the Chinese sentence.</param>
    /// <param name="en">The column of the English sentence.</param>
    /// <param name="text">The description.</param>
    internal static Fields<T> Bilingual<T>(
        this Fields<T> fields, string name, Expression<Func<T, string?>> zh, Expression<Func<T, string?>> en, Text text)
        where T : class => fields.Chosen(name, Argument, Language.Zh, ArgumentText, text, (Language.Zh, zh), (Language.En, en));

    /// <summary>A sentence in the language asked for, never null.</summary>
    /// <param name="fields">The type's fields.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="zh">The Chinese sentence.</param>
    /// <param name="en">The English sentence.</param>
    /// <param name="text">The description.</param>
    internal static ComputedFields<T> Bilingual<T>(
        this ComputedFields<T> fields, string name, Func<T, string> zh, Func<T, string> en, Text text)
        where T : class => fields.Field(
            name,
            Shape.Text,
            arguments => arguments.Enum(Argument, Language.Zh, ArgumentText),
            (row, given) => given.Enum<Language>(Argument) == Language.En ? en(row) : zh(row),
            text);
}
