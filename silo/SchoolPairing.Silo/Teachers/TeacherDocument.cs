namespace SchoolPairing.Silo.Teachers;

/// <summary>What one teacher's own commands are fenced by. The wish stands in the teacher's row, the open calendar address in a row of its own.</summary>
internal sealed record TeacherDocument
{
    public int Schema { get; init; } = 1;

    /// <summary>SHA-256 of the secret of the open calendar address; null: none is open.</summary>
    public string? FeedHash { get; init; }
}
