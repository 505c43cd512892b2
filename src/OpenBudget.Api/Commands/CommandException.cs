namespace OpenBudget.Api.Commands;

/// <summary>What a command was given cannot be used. The message says what, and what to do.</summary>
internal sealed class CommandException(string message, Exception? innerException = null) : Exception(message, innerException);
