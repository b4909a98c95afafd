using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Matchmaking.Scoring;

namespace SchoolPairing.Matchmaking.Rotations.Documents;

/// <summary>Judges a curriculum before anybody counts lessons by it.</summary>
public static class CurriculumCheck
{
    /// <summary>Every fault as path, value and what is expected; empty where it may be used: each stage with its grades, a load for every subject that is taught.</summary>
    /// <param name="curriculum">The curriculum as parsed.</param>
    /// <param name="file">The name of its file for the refusal; null: the curriculum's id.</param>
    public static ImmutableArray<Refusal> Faults(Curriculum curriculum, string? file = null)
    {
        var faults = new DocumentFaults(file ?? curriculum.Id ?? "curriculum");
        faults.Require(curriculum.Schema == 1, "schema", curriculum.Schema, "1");
        faults.Require(!string.IsNullOrWhiteSpace(curriculum.Id), "id", curriculum.Id, "\"…\"");
        faults.RequireText("title", curriculum.Title);
        ImmutableArray<SubjectLessons> lessons = curriculum.Lessons.IsDefault ? [] : curriculum.Lessons;
        ImmutableArray<LoadNorm> loads = curriculum.Loads.IsDefault ? [] : curriculum.Loads;
        ImmutableArray<StageGrades> grades = curriculum.GradesOf.IsDefault ? [] : curriculum.GradesOf;
        faults.Require(lessons.Length > 0, "lessons", "[]", "[≥ 1]");
        for (var i = 0; i < lessons.Length; i++)
        {
            var at = $"lessons[{i}]";
            if (!faults.Require(lessons[i] is not null, at, null, "{ stage, subject, weeklyLessons }")) continue;
            var line = lessons[i];
            faults.Require(line.WeeklyLessons is > 0 and <= 40, at + ".weeklyLessons", line.WeeklyLessons, "0 < x ≤ 40");
            faults.Require(!lessons.Take(i).Any(other => other?.Stage == line.Stage && other.Subject == line.Subject), at, line.Subject, "≠ " + line.Subject);
            faults.Require(loads.Any(load => load?.Stage == line.Stage && (load.Subject is null || load.Subject == line.Subject)), "loads", $"{line.Stage}, {line.Subject}", "[≥ 1]");
            faults.Require(grades.Any(stage => stage?.Stage == line.Stage), "gradesOf", line.Stage, "[≥ 1]");
        }
        for (var i = 0; i < loads.Length; i++)
        {
            if (!faults.Require(loads[i] is not null, $"loads[{i}]", null, "{ stage, weeklyLessons }")) continue;
            faults.Require(loads[i].WeeklyLessons is >= 1 and <= 40, $"loads[{i}].weeklyLessons", loads[i].WeeklyLessons, "1..40");
            faults.Require(!loads.Take(i).Any(other => other?.Stage == loads[i].Stage && other.Subject == loads[i].Subject), $"loads[{i}]", loads[i].Subject, "≠");
        }
        for (var i = 0; i < grades.Length; i++)
        {
            if (!faults.Require(grades[i] is not null, $"gradesOf[{i}]", null, "{ stage, grades }")) continue;
            faults.Require(grades[i].Grades is >= 1 and <= 20, $"gradesOf[{i}].grades", grades[i].Grades, "1..20");
            faults.Require(!grades.Take(i).Any(other => other?.Stage == grades[i].Stage), $"gradesOf[{i}]", grades[i].Stage, "≠");
        }
        return faults.All;
    }
}
