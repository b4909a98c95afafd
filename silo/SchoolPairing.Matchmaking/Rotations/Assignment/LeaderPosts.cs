using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Assignment;

/// <summary>A post of a leader who is to move, and who holds it now.</summary>
/// <param name="Post">The post; its subject is the role, and it has no lessons.</param>
/// <param name="Holder">Index of who holds it.</param>
internal readonly record struct LeaderSeat(RotationPost Post, int Holder);

/// <summary>
/// Posts of principals and vice principals: one for every eligible leader, at the own school. Leaders change places among those who are to move, so that no
/// school is without one: <see cref="Limits.LeadersChangePlaces"/>.
/// </summary>
internal static class LeaderPosts
{
    /// <summary>The posts with their holders, by school, role and teacher.</summary>
    public static IEnumerable<LeaderSeat> Of(RotationCase from)
    {
        var teachers = from.Inputs.Teachers;
        var schools = from.Inputs.Schools.ToDictionary(school => school.Id);
        return Enumerable.Range(0, teachers.Length)
            .Where(teacher => teachers[teacher].Leader != LeaderRole.None && from.Eligibilities[teacher].State == EligibilityState.Eligible && schools.ContainsKey(teachers[teacher].School))
            .GroupBy(teacher => (teachers[teacher].School, teachers[teacher].Leader))
            .OrderBy(group => group.Key.School).ThenBy(group => group.Key.Leader)
            .SelectMany(group => group.Select((holder, number) => new LeaderSeat(Post(schools[group.Key.School], group.Key.Leader, number + 1), holder)));
    }

    /// <summary>The word that stands for a role as the subject of a leader's post.</summary>
    public static SubjectId Role(LeaderRole role) => new(role == LeaderRole.Principal ? "principal" : "vice-principal");

    private static RotationPost Post(School school, LeaderRole role, int number) => new(
        new($"{school.Id}:{Role(role)}:{number}"), school.Id, school.Parts[0].Stage, Role(role), RotationKind.FullTime, DemandKind.Structural, [], Leader: true);
}
