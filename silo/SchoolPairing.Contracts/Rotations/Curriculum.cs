using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>How many lessons a week each subject has, and how many a full load is: a file config/rules/curriculum-ID.json.</summary>
/// <param name="Schema">1.</param>
/// <param name="Id">Its file name.</param>
/// <param name="Title">What it is, with its source.</param>
/// <param name="Lessons">Weekly lessons of one class.</param>
/// <param name="Loads">Weekly lessons of one full-time teacher.</param>
/// <param name="GradesOf">Number of grades of a stage, such as 6 for Primary.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.Curriculum")]
public sealed record Curriculum(
    int Schema, string Id, LocalText Title, ImmutableArray<SubjectLessons> Lessons, ImmutableArray<LoadNorm> Loads, ImmutableArray<StageGrades> GradesOf);

/// <summary>Weekly lessons of a subject in one class of a stage, on the average of its grades.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Subject">The subject.</param>
/// <param name="WeeklyLessons">May be a fraction where grades differ; more than 0.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.SubjectLessons")]
public sealed record SubjectLessons(Stage Stage, SubjectId Subject, double WeeklyLessons);

/// <summary>A full load.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Subject">The subject; null: every other.</param>
/// <param name="WeeklyLessons">Lessons a week, more than 0.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.LoadNorm")]
public sealed record LoadNorm(Stage Stage, SubjectId? Subject, int WeeklyLessons);

/// <summary>Grades of a stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Grades">How many, at least 1.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.StageGrades")]
public sealed record StageGrades(Stage Stage, int Grades);
