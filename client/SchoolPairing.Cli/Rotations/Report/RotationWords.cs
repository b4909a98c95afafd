using System.Globalization;
using SchoolPairing.Cli.Rotations.Output;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Scoring;

namespace SchoolPairing.Cli.Rotations.Report;

/// <summary>The words of the report and of the list in one language.</summary>
internal sealed class RotationWords(string language) : PageWords(language, "SchoolPairing.Cli.Rotations.Report.RotationText")
{
    public string Subject(SubjectId subject) => Name("subject." + subject, subject.Value);

    public string Stage(Stage stage) => Name("stage." + stage, stage.Value);

    public string Form(RotationView view, RotationFormId form) => view.Inputs.Forms.FirstOrDefault(known => known.Id == form)?.Label.In(Language) ?? form.Value;

    /// <summary>A class, or combined grades, as a timetable calls them; an id of another form stands as it is.</summary>
    public string Group(ClassGroupId group) => group.Value.Split('-') switch
    {
        [var stage, var grade, var number] => Say("group.class", ("stage", Stage(new Stage(stage))), ("grade", grade), ("number", number)),
        [var stage, var grades] => Say("group.combined", ("stage", Stage(new Stage(stage))), ("grades", grades.Replace("+", Say("list.comma"), StringComparison.Ordinal))),
        _ => group.Value,
    };

    public string Rule(Reason reason) => RotateWords.Sentence(reason, Language);

    public string Contribution(Contribution part) => Name("feature." + part.Feature, part.Feature.Value);

    public string RuleName(RuleId rule) => Name("rule-name." + rule, rule.Value);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
