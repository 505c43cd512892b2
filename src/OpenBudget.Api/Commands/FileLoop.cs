namespace OpenBudget.Api.Commands;

/// <summary>Does the same with several files: one that cannot be used does not keep the others from it.</summary>
internal static class FileLoop
{
    /// <summary>Does it.</summary>
    /// <param name="session">Where to tell errors and progress.</param>
    /// <param name="paths">The files.</param>
    /// <param name="json">Whether the result is wanted as JSON.</param>
    /// <param name="use">What to do with a file.</param>
    /// <param name="write">Writes the result for people.</param>
    /// <returns>0, or 1 where a file could not be used.</returns>
    public static int Run<T>(CommandSession session, string[] paths, bool json, Func<string, T> use, Action<T> write)
    {
        List<T> documents = [];
        List<FileFailure> failures = [];
        for (var i = 0; i < paths.Length; i++)
        {
            session.Error.WriteLine(FormattableString.Invariant($"[{i + 1}/{paths.Length}] {paths[i]}"));
            try
            {
                var document = use(paths[i]);
                documents.Add(document);
                if (!json)
                {
                    write(document);
                }
            }
            catch (Exception error) when (CommandSession.IsOfInput(error))
            {
                var failure = FileFailure.Of(paths[i], error);
                failures.Add(failure);
                session.Error.WriteLine(failure);
            }
        }

        if (json)
        {
            session.WriteJson(new FilesResult<T>(documents, failures));
        }

        if (failures.Count > 0 && paths.Length > 1)
        {
            session.Error.WriteLine(FormattableString.Invariant($"{failures.Count} of {paths.Length} files could not be used."));
        }

        return failures.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }
}
