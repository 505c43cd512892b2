namespace OpenBudget.Domain.Disclosure;

/// <summary>What to say of a number that could not be kept exactly.</summary>
internal static class NumberNotes
{
    public static string Message(NumberFault fault, ReadOnlySpan<char> printed) => fault switch
    {
        NumberFault.TooFine => $"The number {ReadingNotes.Token(printed)} is finer than is kept (分, or a millionth of a quantity); it is not rounded and not kept.",
        NumberFault.TooLarge => $"The number {ReadingNotes.Token(printed)} is larger than can be kept.",
        _ => $"A number was expected, and {ReadingNotes.Token(printed)} stands there.",
    };
}
