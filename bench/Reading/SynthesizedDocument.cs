using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace OpenBudget.Bench.Reading;

/// <summary>Documents made of the seed of 2021: larger, or of other departments.</summary>
internal static class SynthesizedDocument
{
    private const string Department = "中共秦皇岛经济技术开发区工委政法委员会";
    private const string FirstProject = "\n1.维护稳定专项经费绩效目标表";
    private const string CodePrefix = "13031121";

    private static readonly string Seed = File.ReadAllText(Path.Combine(
        Repository(), "seed", "documents", "qinhuangdao-edz-political-legal-committee-2021-budget.txt"));

    /// <summary>The seed with its projects repeated; each copy has codes of its own.</summary>
    /// <param name="times">How often the projects stand in it.</param>
    public static byte[] Larger(int times)
    {
        var start = Seed.IndexOf(FirstProject, StringComparison.Ordinal);
        var text = new StringBuilder(Seed[..start]);
        for (var i = 0; i < times; i++)
        {
            text.Append(Seed[start..].Replace(CodePrefix, CodePrefix + i.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>The seed as if another department had published it.</summary>
    public static byte[] OfDepartment(int number, out string department)
    {
        department = Department + number.ToString(CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(Seed.Replace(Department, department, StringComparison.Ordinal));
    }

    /// <summary>Writes a folder of seeds: the document of each of many departments, and the manifest that names them.</summary>
    /// <param name="documents">How many.</param>
    /// <param name="folder">The folder; it must exist.</param>
    /// <returns>The bytes of all documents.</returns>
    public static long WriteDepartments(int documents, string folder)
    {
        var bytes = 0L;
        var entries = new List<object>();
        for (var i = 0; i < documents; i++)
        {
            var document = OfDepartment(i, out var department);
            bytes += document.Length;
            File.WriteAllBytes(Path.Combine(folder, $"{i}.txt"), document);
            entries.Add(new
            {
                file = $"{i}.txt",
                title = "2021年部门预算信息公开情况说明",
                region = "秦皇岛经济技术开发区",
                department,
                year = 2021,
                kind = "BUDGET",
                sha256 = Convert.ToHexStringLower(SHA256.HashData(document)),
            });
        }

        File.WriteAllText(Path.Combine(folder, "manifest.json"), JsonSerializer.Serialize(new { documents = entries }));
        return bytes;
    }

    /// <summary>The folder of the repository.</summary>
    public static string Repository([CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, "..", "..");
}
