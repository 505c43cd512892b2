using OpenBudget.Domain.Model;

namespace OpenBudget.Domain.Checking.Rules.Performance;

internal sealed class IndicatorFitsItsProject : CheckRule
{
    // What is done in a training or by cameras is plainly done by no other work; other activities are too wide to tell.
    private static readonly (string Activity, string English, string[] Signs)[] Activities =
    [
        ("培训", "training", ["培训", "考试", "学习", "教育"]),
        ("视频监控", "video surveillance", ["监控", "雪亮", "视联网", "安防", "防控", "综治工作", "综合治理"]),
    ];

    public override string Name => "indicator-fits-its-project";

    public override Severity Severity => Severity.Warning;

    public override Bilingual Title => new("An indicator measures what the project does", "指标应衡量本项目的内容");

    public override Bilingual Description => new(
        "An indicator about training or video surveillance stands in a project whose name, purpose, goals or other indicators speak of it too.",
        "关于培训或视频监控的指标，所在项目的名称、资金用途、绩效目标或其他指标也应提到这些内容。");

    public override Bilingual Basis => new(
        "财预〔2021〕101号: indicators follow from what the project is for.",
        "财预〔2021〕101号：绩效指标应与项目内容直接相关。");

    public override Bilingual Needs => new("A project with an indicator about training or video surveillance.", "有培训或视频监控类指标的项目。");

    public override IEnumerable<Verdict> Apply(CheckedDocument document)
    {
        foreach (var project in document.Facts.Projects)
        {
            foreach (var (activity, english, signs) in Activities)
            {
                var about = project.Indicators.Where(i => Mentions(i.Name, activity) || Mentions(i.Description, activity)).ToList();
                if (about.Count == 0)
                {
                    continue;
                }

                var known = about.Count > 1 || Array.Exists(signs, sign => Mentions(project.Name, sign) || Mentions(project.Purpose, sign) || project.Goals.Exists(g => Mentions(g.Text, sign)));
                var (name, indicator) = (Phrases.Cut(project.Name), about[0]);
                var words = Phrases.Cut($"{indicator.Name} ({indicator.Description})");
                yield return new Verdict(
                    known ? CheckStatus.Pass : CheckStatus.Fail,
                    known
                        ? new($"{name} speaks of {english}, and so does its indicator.", $"“{name}”的内容与其{activity}类指标相符。")
                        : new(
                            $"An indicator of {name} is about {english}, of which nothing else in the project speaks: {words}.",
                            $"“{name}”有一项关于{activity}的指标，而项目其他内容均未提及{activity}：{words}。"),
                    [.. about.Select(document.At)])
                {
                    Subject = about.Count == 1 ? indicator : project,
                    Place = activity,
                };
            }
        }
    }

    private static bool Mentions(string? text, string word) => text?.Contains(word, StringComparison.Ordinal) == true;
}
