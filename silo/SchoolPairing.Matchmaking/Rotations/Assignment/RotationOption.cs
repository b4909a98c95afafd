namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>One way in which somebody may go: a teacher to a post for some terms in a row.</summary>
/// <param name="Teacher">Index of the teacher.</param>
/// <param name="Post">Index of the post.</param>
/// <param name="FirstTerm">Index of the first term.</param>
/// <param name="Terms">How many terms.</param>
/// <param name="Minutes">One way from home to the host; −1 where unknown.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Burden">Burden points of the teacher with it, past rotations included.</param>
public readonly record struct RotationOption(int Teacher, int Post, int FirstTerm, int Terms, int Minutes, long Points = 0, long Burden = 0)
{
    /// <summary>Whether the teacher is away in a term.</summary>
    /// <param name="term">Index of the term.</param>
    public bool Covers(int term) => term >= FirstTerm && term < FirstTerm + Terms;

    /// <summary>Whether both are away in a common term.</summary>
    /// <param name="other">The other.</param>
    public bool Overlaps(in RotationOption other) => FirstTerm < other.FirstTerm + other.Terms && other.FirstTerm < FirstTerm + Terms;
}
