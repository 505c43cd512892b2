namespace OpenBudget.Domain.Checking.Rules.Form;

/// <summary>Language and form.</summary>
internal static class FormRules
{
    public static IReadOnlyList<CheckRule> All { get; } =
    [
        new OrganHasOneParent(),
        new PastYearsAreNotFuture(),
        new TablesAreNotEmpty(),
        new TemplateTextIsReplaced(),
        new FieldCodesAreResolved(),
        new WordsAreNotDoubled(),
        new BracketsArePaired(),
        new ResponsibilityStandsOnce(),
        new PreparerIsTheDepartment(),
        new ProjectHeadingNamesTheProject(),
        new NumbersHaveOneFormat(),
    ];
}
