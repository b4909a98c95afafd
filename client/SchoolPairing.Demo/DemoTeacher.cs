namespace SchoolPairing.Demo;

/// <summary>A rotation that a made teacher has behind them.</summary>
/// <param name="Form">Form of rotation in the bureau's word, such as 支教.</param>
/// <param name="Host">Code of the school.</param>
/// <param name="From">First month, 2019-09.</param>
/// <param name="Until">Last month.</param>
/// <param name="Rural">Whether it was at a rural school.</param>
/// <param name="OneWayMinutes">Travel one way.</param>
internal sealed record DemoPastRotation(string Form, string Host, string From, string Until, bool Rural, int OneWayMinutes);

/// <summary>One invented teacher, in the words of the bureau's file; null and empty: the cell stays blank.</summary>
internal sealed record DemoTeacher
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string School { get; init; }
    public required string Sex { get; init; }
    public required string Born { get; init; }
    public required string Post { get; init; }
    public required string Establishment { get; init; }
    public required string JoinedSchool { get; init; }
    public required string Stage { get; init; }
    public required IReadOnlyList<string> Subjects { get; init; }
    public IReadOnlyList<string> MoreSubjects { get; init; } = [];
    public double? WeeklyLessons { get; init; }
    public string Rank { get; init; } = "";
    public string Title { get; init; } = "";
    public string Leader { get; init; } = "";
    public string LeaderSince { get; init; } = "";
    public bool GraduatingGrade { get; init; }
    public bool SpecialProgramme { get; init; }
    public string BoundUntil { get; init; } = "";
    public string DeferredUntil { get; init; } = "";
    public string DeferralKind { get; init; } = "";
    public string DeferralNote { get; init; } = "";
    public double? LongitudeDegrees { get; init; }
    public double? LatitudeDegrees { get; init; }
    public bool NearHome { get; init; }
    public string Spouse { get; init; } = "";
    public string Wish { get; init; } = "";
    public IReadOnlyList<string> WishedHosts { get; init; } = [];
    public IReadOnlyList<DemoPastRotation> History { get; init; } = [];
}
