using SchoolPairing.Silo.Pairings;

namespace SchoolPairing.Silo.Teachers;

/// <summary>What the grains of teachers work with.</summary>
/// <param name="Files">Files of teachers.</param>
/// <param name="Register">The schools of today.</param>
/// <param name="Teachers">The teachers of today.</param>
/// <param name="Book">The rules of today.</param>
/// <param name="Lists">What planners and principals see.</param>
/// <param name="Pages">What teachers see of themselves.</param>
internal sealed record TeacherDesk(TeacherFiles Files, RegisterNow Register, TeachersNow Teachers, RuleBook Book, TeacherLists Lists, OwnPages Pages);
