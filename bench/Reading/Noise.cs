using System.Globalization;
using System.Text;

namespace OpenBudget.Bench.Reading;

/// <summary>Documents as large as one likes that no department would publish: what they have in common is that reading them must end soon.</summary>
internal static class Noise
{
    private const string Title = "2021年部门预算公开\n二、部门预算安排总体情况\n支出预算5.61万元。\n";

    /// <summary>The shapes by name: what stands before, and what is repeated behind it, by its number.</summary>
    public static readonly IReadOnlyDictionary<string, (string Before, Func<int, string> Unit)> Shapes = new Dictionary<string, (string, Func<int, string>)>
    {
        ["Chinese characters"] = (Title, Chinese),
        ["characters of any script"] = (Title, AnyScript),
        ["one line"] = (Title, i => Chinese(i).Replace("\n", "", StringComparison.Ordinal)),
        ["one line of amounts"] = (Title, _ => "三公经费5.61万元，"),
        ["digits"] = (Title, _ => "1234567890"),
        ["tabs"] = (Title, _ => "\t\t\t\t\t\t\t\t"),
        ["spaces"] = (Title, _ => "        "),
        ["words in a line of spaces"] = (Title, _ => "甲  "),
        ["short lines"] = (Title, _ => "甲\n"),
        ["short paragraphs"] = (Title, _ => "甲\n\n"),
        ["form feeds"] = (Title, _ => "\f甲\n"),
        ["cells"] = (Title, _ => "\t甲\n"),
        ["rows"] = (Title + "\t单位名称\n\t单位性质\n\n", i => Number($"\t第{i}局\n\t行政\n\n")),
        ["rows of projects"] = (Title, i => Number($"\t项目编码\n\t{i}\n\t项目名称\n\t甲{i}\n\n")),
        ["rows of procurement"] = (Title + "\t采购物品名称\n\t项目名称\n\t合计\n\n", i => Number($"\t电脑{i}\n\t办公{i}\n\t{i}\n\n")),
        ["captions"] = (Title, _ => "单位：万元\n"),
        ["captions on pages"] = (Title, _ => "\f表\n单位：万元\n项目  合计\n"),
        ["lines of a header"] = (Title + "\f收支预算总表\n单位：万元\n", _ => "项目  预算数  合计\n"),
        ["pieces of a header"] = (Title + "\f收支预算总表\n单位：万元\n", _ => "甲甲  乙乙  丙丙\n"),
        ["pages with pieces of a header"] = (Title + "\f支出预算总表\n单位：元\n科目编码  科目名称  合计\n201  行政  1.00\n", i => i % 250 == 249 ? "科目编码  科目名称  合计\n201  行政  1.00\n\f" : "甲甲\n"),
        ["a header of one line"] = (Title + "\f收支预算总表\n单位：万元\n", _ => "项目  预算数  "),
        ["rows of codes"] = (Title + "\f支出预算总表\n单位：元\n类  款  项  科目名称  合计  基本支出\n", i => Number($"2{i % 99:D2}  {i / 99 % 99:D2}  {i / 9801 % 99:D2}  行政运行  {i}.00  {i}.00\n")),
        ["rows of codes over pages"] = (Title, i => Number($"\f支出预算总表\n单位：元\n类  款  项  科目名称  合计  基本支出\n2{i % 99:D2}  {i / 99 % 99:D2}  01  行政运行  {i}.00  {i}.00\n")),
        ["pages of one table"] = (Title + "\f支出预算总表\n单位：元\n", i => Number($"\f类  款  项  科目名称  合计  基本支出\n2{i % 99:D2}  {i / 99 % 99:D2}  01  行政运行  {i}.00  {i}.00\n")),
        ["numbers in a row"] = (Title + "\f支出预算总表\n单位：元\n科目编码  科目名称  合计\n201  行政  ", _ => "1.00  "),
        ["numbers below one another"] = (Title + "\f支出预算总表\n单位：元\n科目编码  科目名称  合计\n", i => Number($"{new string(' ', i % 300)}201  行政  1.00  2.00  3.00  4.00  5.00\n")),
        ["rows of a summary"] = (Title + "\f收支预算总表\n单位：元\n项目  预算数  项目  预算数\n", i => Number($"一、财政拨款收入  {i}.00  二、教育支出  {i}.00\n")),
        ["rows of three public expenses"] = (Title + "\f三公经费预算表\n单位：元\n项目  预算数\n", i => Number($"公务接待费  {i}.00\n")),
        ["years of three public expenses"] = (Title + "\f三公经费预算表\n单位：元\n", i => Number($"{1000 + (i % 9000)}年  合计  ")),
        ["labels that go on"] = (Title + "\f支出预算总表\n单位：元\n科目编码  科目名称  合计\n201  行政  1.00\n", _ => "     运行\n"),
        ["words of change"] = (Title, i => i % 4900 == 4899 ? "。" : "增加"),
        ["reasons"] = (Title, i => i % 300 == 299 ? "。" : "三公经费比上年增加1万元,主要原因是甲;"),
        ["changes"] = (Title, _ => "三公经费5万元,比上年增加1万元,"),
        ["changes in sentences"] = (Title, _ => "三公经费5万元，比上年增加1万元，主要原因是甲。"),
        ["reasons of changes elsewhere"] = (Title, _ => "三公经费比上年增加1万元。三公经费总体增加的主要原因是甲。"),
        ["amounts among changes"] = (Title, i => i % 1500 == 1499 ? "。" : i % 1500 == 0 ? "三公经费相比增加1万元，" : "三公经费0元，"),
        ["many changes with one reason"] = (Title, i => i % 1500 == 1499 ? "主要原因是" + new string('甲', 10000) + "。" : "三公经费增加1元，"),
        ["parts of a reason"] = (Title, i => i % 1800 == 1799 ? "。" : "主要原因是甲其中，"),
        ["amounts of nothing known"] = (Title, i => Number($"甲{i}乙1元。\n")),
        ["comparisons"] = (Title, i => i % 9000 == 8999 ? "。" : "与"),
        ["levels of categories"] = (Title, _ => "甲乙丙(类)甲乙(款)甲乙(款"),
        ["dashes"] = (Title, _ => "甲乙-甲乙-"),
        ["brackets"] = (Title, _ => "(甲)"),
        ["headings"] = (Title, _ => "一、收入说明\n甲\n"),
        ["terms"] = (Title + "七、名词解释\n", i => Number($"{i % 99}.行政{i}：指支出。\n")),
        ["goals"] = (Title + "（一）总体绩效目标\n", _ => "一、甲工作\n1、乙。\n丙室\n"),
        ["responsibilities"] = (Title + "部门职责\n", _ => "1、甲。\n乙\n（一）丙\n"),
        ["assets"] = (Title + "国有资产情况\n", _ => "截至2020年12月31日，共有车辆1辆、房屋2平方米。\n"),
        ["units in a list"] = (Title + "机构设置\n包括下列单位：\n", i => Number($"{i % 99}. 第{i}局\n")),
        ["duties"] = (Title + "\t职责活动\n\t年度预算数\n\t绩效指标\n\n", i => Number($"\t甲{i}\n\t1\n\t乙\n\n\t工作活动{i % 99}\n\t2\n\t丙\n\n")),
    };

    /// <summary>Makes a document of a shape.</summary>
    public static byte[] Make(string shape, int bytes)
    {
        var (before, unit) = Shapes[shape];
        using var document = new MemoryStream(bytes + 4096);
        document.Write(Encoding.UTF8.GetBytes(before));
        for (var i = 0; document.Length < bytes; i++)
        {
            document.Write(Encoding.UTF8.GetBytes(unit(i)));
        }

        return document.ToArray();
    }

    private static string Number(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number)
    {
        var random = new Random(number);
        var line = new char[random.Next(1, 120)];
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = random.Next(12) == 0 ? "。，；：、 1万元年"[random.Next(10)] : (char)random.Next(0x4e00, 0x9fff);
        }

        return new string(line) + "\n";
    }

    private static string AnyScript(int number)
    {
        var random = new Random(number);
        var line = new StringBuilder();
        for (var i = 0; i < 100; i++)
        {
            line.Append((char)random.Next(1, random.Next(2) == 0 ? 0x80 : 0xd7ff));
        }

        return line.ToString();
    }
}
