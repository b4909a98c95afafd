using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Silo.Import.Profiles;

namespace SchoolPairing.Silo.Teachers.Files;

/// <summary>Reads what somebody may teach: stages and subjects in columns of their own, each subject at each stage, or pairs such as 小学:音乐;初中:音乐.</summary>
internal sealed class TeachingText(TeacherProfile teachers, WordList stages)
{
    private readonly WordList subjects = new(teachers.Subjects);

    /// <summary>The stages of a cell; null where one is not known.</summary>
    internal ImmutableArray<Stage>? Stages(string text) => Words(text, stages)?.Select(Stage.Of).ToImmutableArray();

    /// <summary>Teachings of a cell at the stages of its row. Unknown: a word that is no subject or stage; WithoutStage: a subject of which no stage is said.</summary>
    internal TeachingReading Read(string text, ImmutableArray<Stage> atStages)
    {
        var teachings = ImmutableArray.CreateBuilder<Teaching>();
        foreach (var part in ListText.Parts(text))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var at = colon < 0 ? atStages : Stages(part[..colon]);
            if (at is not { } known || Words(part[(colon + 1)..], subjects) is not { } said) return new([], Unknown: true, WithoutStage: false);
            if (known.IsEmpty) return new([], Unknown: false, WithoutStage: true);
            teachings.AddRange(said.SelectMany(_ => known, (subject, stage) => new Teaching(stage, SubjectId.Of(subject))));
        }
        return new(teachings.ToImmutable(), Unknown: false, WithoutStage: false);
    }

    // A blank may stand inside a word or between two: as one word first.
    private static List<string>? Words(string text, WordList known)
    {
        List<string> found = [];
        foreach (var part in ListText.Parts(text))
        {
            if (known.Find(part) is { } whole)
            {
                found.Add(whole.Id);
                continue;
            }
            foreach (var piece in part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                if (known.Find(piece) is not { } word) return null;
                found.Add(word.Id);
            }
        }
        return found;
    }
}

/// <summary>What a cell of subjects says.</summary>
internal readonly record struct TeachingReading(ImmutableArray<Teaching> Teachings, bool Unknown, bool WithoutStage);
