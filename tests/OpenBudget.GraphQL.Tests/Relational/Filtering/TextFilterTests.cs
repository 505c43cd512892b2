namespace OpenBudget.GraphQL.Tests.Relational.Filtering;

public sealed class TextFilterTests(LibraryDatabase library) : IClassFixture<LibraryDatabase>
{
    private const string All = "nahan yecao ward6 odd blank emoji";

    [Theory]
    [InlineData("eq: \"呐喊\"", "nahan")]
    [InlineData("neq: \"呐喊\"", "yecao ward6 odd blank emoji")]
    [InlineData("eq: \"\"", "blank")]
    [InlineData("eq: \"𠮷 😀\"", "emoji")]
    [InlineData("eq: null", "")]
    [InlineData("neq: null", All)]
    public void A_text_equals_or_differs(string operation, string expected) => Holds("title", operation, expected);

    [Theory]
    [InlineData("eq: null", "nahan yecao ward6 odd")]
    [InlineData("neq: null", "blank emoji")]
    [InlineData("eq: \"\"", "blank")]
    [InlineData("neq: \"\"", "nahan yecao ward6 odd emoji")]
    [InlineData("neq: \"呐喊\"", "nahan yecao ward6 odd blank")]
    public void Null_and_the_empty_text_are_told_apart(string operation, string expected) => Holds("subtitle", operation, expected);

    [Theory]
    [InlineData("contains: \"喊\"", "nahan")]
    [InlineData("ncontains: \"喊\"", "yecao ward6 odd blank emoji")]
    [InlineData("contains: \"No. 6\"", "ward6")]
    [InlineData("contains: \"no. 6\"", "")]
    [InlineData("contains: \"𠮷\"", "emoji")]
    [InlineData("contains: \"\"", All)]
    [InlineData("startsWith: \"呐\"", "nahan")]
    [InlineData("nstartsWith: \"呐\"", "yecao ward6 odd blank emoji")]
    [InlineData("startsWith: \"𠮷 \"", "emoji")]
    [InlineData("startsWith: \"呐喊呐喊\"", "")]
    [InlineData("startsWith: \"喊\"", "")]
    [InlineData("endsWith: \"草\"", "yecao")]
    [InlineData("nendsWith: \"草\"", "nahan ward6 odd blank emoji")]
    [InlineData("endsWith: \"😀\"", "emoji")]
    [InlineData("endsWith: \"呐喊呐喊\"", "")]
    [InlineData("endsWith: \"呐\"", "")]
    public void A_part_of_a_text_is_found_where_it_stands(string operation, string expected) => Holds("title", operation, expected);

    [Theory]
    [InlineData("contains: \"%\"")]
    [InlineData("contains: \"_\"")]
    [InlineData("contains: \"\\\\\"")]
    [InlineData("startsWith: \"100%_\"")]
    [InlineData("endsWith: \"%_\\\\a:b\"")]
    [InlineData("eq: \"100%_\\\\a:b\"")]
    public void Characters_of_patterns_stand_for_themselves(string operation) => Holds("title", operation, "odd");

    [Theory]
    [InlineData("contains: \"\"", "blank emoji")]
    [InlineData("ncontains: \"\"", "nahan yecao ward6 odd")]
    [InlineData("startsWith: \"\"", "blank emoji")]
    [InlineData("nstartsWith: \"\"", "nahan yecao ward6 odd")]
    [InlineData("endsWith: \"\"", "blank emoji")]
    [InlineData("nendsWith: \"\"", "nahan yecao ward6 odd")]
    [InlineData("contains: \"呐\"", "emoji")]
    [InlineData("ncontains: \"呐\"", "nahan yecao ward6 odd blank")]
    [InlineData("nstartsWith: \"呐\"", "nahan yecao ward6 odd blank")]
    [InlineData("nendsWith: \"喊\"", "nahan yecao ward6 odd blank")]
    public void Null_has_no_part_and_every_negated_form_takes_it(string operation, string expected) => Holds("subtitle", operation, expected);

    [Theory]
    [InlineData("in: [\"呐喊\", \"野草\", \"x\"]", "nahan yecao")]
    [InlineData("nin: [\"呐喊\", \"野草\", \"x\"]", "ward6 odd blank emoji")]
    [InlineData("in: [\"100%_\\\\a:b\", \"𠮷 😀\", \"\"]", "odd blank emoji")]
    [InlineData("in: \"呐喊\"", "nahan")]
    [InlineData("in: []", "")]
    [InlineData("nin: []", All)]
    [InlineData("in: [null]", "")]
    [InlineData("nin: [null]", All)]
    public void A_text_is_one_of_several(string operation, string expected) => Holds("title", operation, expected);

    [Theory]
    [InlineData("in: [null]", "nahan yecao ward6 odd")]
    [InlineData("in: [null, \"\"]", "nahan yecao ward6 odd blank")]
    [InlineData("in: [\"\"]", "blank")]
    [InlineData("in: []", "")]
    [InlineData("nin: [null]", "blank emoji")]
    [InlineData("nin: [null, \"\"]", "emoji")]
    [InlineData("nin: [\"\"]", "nahan yecao ward6 odd emoji")]
    [InlineData("nin: []", All)]
    public void A_list_may_hold_null(string operation, string expected) => Holds("subtitle", operation, expected);

    [Theory]
    [InlineData("eq: \"呐喊\\u0000\"", "")]
    [InlineData("eq: \"\\u0000\"", "")]
    [InlineData("neq: \"呐喊\\u0000\"", All)]
    [InlineData("contains: \"\\u0000\"", "")]
    [InlineData("startsWith: \"呐\\u0000\"", "")]
    [InlineData("endsWith: \"\\u0000喊\"", "")]
    [InlineData("in: [\"呐喊\\u0000x\", \"野草\"]", "yecao")]
    [InlineData("nin: [\"呐喊\\u0000x\", \"野草\"]", "nahan ward6 odd blank emoji")]
    public void The_character_U_0000_ends_no_text(string operation, string expected) => Holds("title", operation, expected);

    [Theory]
    [InlineData("startsWith: \"W\", endsWith: \"6\"", "ward6")]
    [InlineData("or: [{ contains: \"喊\" }, { contains: \"草\" }]", "nahan yecao")]
    [InlineData("and: [{ contains: \"o\" }, { contains: \"6\" }]", "ward6")]
    [InlineData("contains: \"a\", or: [{ startsWith: \"W\" }, { endsWith: \"b\" }]", "ward6 odd")]
    [InlineData("contains: \"a\", or: [{ startsWith: \"W\" }, { endsWith: \"x\" }]", "ward6")]
    [InlineData("or: [{ eq: \"\" }, { and: [{ startsWith: \"1\" }, { or: { endsWith: \"b\" } }] }]", "odd blank")]
    [InlineData("or: []", All)]
    [InlineData("and: []", All)]
    [InlineData("or: [{}]", All)]
    [InlineData("", All)]
    public void Operations_on_one_text_combine(string operations, string expected) => Holds("title", operations, expected);

    private void Holds(string field, string operations, string expected) =>
        Assert.Equal(expected, library.Books($"{{ {field}: {{ {operations} }} }}"));
}
