using SchoolPairing.Contracts.Import;

namespace SchoolPairing.Silo.Teachers;

/// <summary>The teachers as a whole: what was imported last. Its version fences imports against each other.</summary>
internal sealed record TeacherRegisterDocument
{
    public int Schema { get; init; } = 1;
    public ProfileId Profile { get; init; }
    public string File { get; init; } = "";
    public DateTimeOffset ImportedAt { get; init; }
    public int Teachers { get; init; }
}
