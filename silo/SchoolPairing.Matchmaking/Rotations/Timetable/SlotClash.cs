namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>Lessons of one half day at one school that no choice of slots holds together with visits that keep theirs; found by the search for slots, kept apart by a row.</summary>
/// <param name="Half">The half day.</param>
/// <param name="Lessons">Teacher, lesson and how many of it.</param>
/// <param name="Kept">Numbers of pins that kept their slots.</param>
internal sealed record SlotClash(int Half, IReadOnlyList<(int Teacher, int Lesson, int Count)> Lessons, IReadOnlyList<int> Kept);
