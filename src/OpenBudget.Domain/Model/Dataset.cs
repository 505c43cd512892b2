namespace OpenBudget.Domain.Model;

/// <summary>What is loaded; one row.</summary>
public sealed class Dataset
{
    /// <summary>Always 1.</summary>
    public int Id { get; set; } = 1;

    /// <summary>Changes with every import; derived from the documents and the reader's version.</summary>
    public string Version { get; set; } = "";

    /// <summary>When the newest document was imported, UTC.</summary>
    public DateTime ImportedAt { get; set; }

    /// <summary>How many documents are loaded.</summary>
    public int Documents { get; set; }

    /// <summary>How many departments there are.</summary>
    public int Departments { get; set; }

    /// <summary>The years that have at least one line.</summary>
    public List<DatasetYear> Years { get; } = [];

    /// <summary>How many facts are stored, over all kinds.</summary>
    public int Facts { get; set; }

    /// <summary>How many verdicts are stored.</summary>
    public int Checks { get; set; }

    /// <summary>How many of them are failures.</summary>
    public int Failures { get; set; }
}

/// <summary>A year of the dataset.</summary>
public sealed class DatasetYear
{
    /// <summary>The year.</summary>
    public int Year { get; set; }
}
