using System.CommandLine;

namespace OpenBudget.Api.Commands;

/// <summary>Arguments and options that several commands have.</summary>
internal static class CommonSymbols
{
    public static Argument<string[]> Files() => RefusingOptions(new Argument<string[]>("FILE")
    {
        Description = "The documents, as published: text in UTF-8, .docx or .html; 50 MB at most. Of a PDF give the text that 'pdftotext -layout' makes.",
        Arity = ArgumentArity.OneOrMore,
    });

    public static Argument<string> Document() => RefusingOptions(new Argument<string>("DOCUMENT")
    {
        Description = "A document in the database: its id, its file name, or the beginning of its SHA-256.",
    });

    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON, for scripts." };

    // The parser takes an option that it does not know for an argument.
    private static Argument<T> RefusingOptions<T>(Argument<T> argument)
    {
        argument.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(t => t.Value.StartsWith('-')) is { } option)
            {
                result.AddError(
                    $"'{CommandSession.Shortened(option.Value)}' is not an option here. If a file is called so, write './' before it.");
            }
        });
        return argument;
    }
}
