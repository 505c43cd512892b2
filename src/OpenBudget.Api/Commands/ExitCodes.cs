namespace OpenBudget.Api.Commands;

/// <summary>What the commands and the service tell a script when they end.</summary>
internal static class ExitCodes
{
    /// <summary>All was done.</summary>
    public const int Success = 0;

    /// <summary>An input or the database could not be used. What could be done was done; what was there before is not damaged.</summary>
    public const int Failure = 1;

    /// <summary>The command line is not understood. Nothing was done.</summary>
    public const int WrongUsage = 2;

    /// <summary>The service was told to stop, and requests that did not end in time were cut off.</summary>
    public const int CutOff = 3;
}
