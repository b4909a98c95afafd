using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Matchmaking.Rotations.Demand;

/// <summary>
/// Lessons that the teachers of one school can hold themselves: as many as possible, by augmenting paths, each teacher at most a full load, or the lessons
/// that they hold already where these are more. Subjects are served in the curriculum's order, and a later one never takes lessons from an earlier one, so what
/// is left over lies in the last subjects.
/// </summary>
public static class OwnLessons
{
    /// <summary>Lessons covered, in the order of <paramref name="needed"/>.</summary>
    /// <param name="needed">What the school needs, in the curriculum's order.</param>
    /// <param name="teachers">Teachers who are there, in order of id.</param>
    /// <param name="norms">Full loads. Of several that a teacher's subjects have the least counts.</param>
    public static IReadOnlyList<int> Covered(
        IReadOnlyList<(Teaching Teaching, int Lessons)> needed, IReadOnlyList<Teacher> teachers, LessonNorms norms)
    {
        var spare = teachers.Select(teacher => Capacity(teacher, needed, norms)).ToArray();
        var may = teachers.Select(teacher => needed.Select(line => teacher.Teaches.Contains(line.Teaching)).ToArray()).ToArray();
        var held = teachers.Select(_ => new int[needed.Count]).ToArray();
        return [.. Enumerable.Range(0, needed.Count).Select(subject => Serve(subject, needed[subject].Lessons, spare, may, held))];
    }

    // Who holds more than a full load holds it; a leader teaches what the file says and, where it says nothing, is not counted on.
    private static int Capacity(Teacher teacher, IReadOnlyList<(Teaching Teaching, int Lessons)> needed, LessonNorms norms)
    {
        var load = needed.Where(line => teacher.Teaches.Contains(line.Teaching))
            .Select(line => norms.Load(line.Teaching.Stage, line.Teaching.Subject)).DefaultIfEmpty(0).Min();
        var held = (int)(teacher.WeeklyLessons ?? 0);
        return load == 0 ? 0 : teacher.Leader is LeaderRole.None ? Math.Max(load, held) : Math.Min(load, held);
    }

    private static int Serve(int subject, int lessons, int[] spare, bool[][] may, int[][] held)
    {
        var served = 0;
        while (served < lessons)
        {
            // Over whom each subject was reached, and from which subject each teacher was.
            var (giver, taker) = (Filled(may.Length == 0 ? 0 : may[0].Length), Filled(may.Length));
            var end = Search(subject, spare, may, held, giver, taker);
            if (end < 0) break;
            served += Move(subject, end, lessons - served, spare, held, giver, taker);
        }
        return served;
    }

    private static int Search(int subject, int[] spare, bool[][] may, int[][] held, int[] giver, int[] taker)
    {
        Queue<int> open = new([subject]);
        while (open.TryDequeue(out var wanted))
            for (var teacher = 0; teacher < may.Length; teacher++)
            {
                if (!may[teacher][wanted] || taker[teacher] >= 0) continue;
                taker[teacher] = wanted;
                if (spare[teacher] > 0) return teacher;
                for (var other = 0; other < giver.Length; other++)
                {
                    if (held[teacher][other] == 0 || other == subject || giver[other] >= 0) continue;
                    giver[other] = teacher;
                    open.Enqueue(other);
                }
            }
        return -1;
    }

    private static int Move(int subject, int end, int most, int[] spare, int[][] held, int[] giver, int[] taker)
    {
        var amount = Math.Min(most, spare[end]);
        for (var at = taker[end]; at != subject; at = taker[giver[at]]) amount = Math.Min(amount, held[giver[at]][at]);
        spare[end] -= amount;
        for (var (teacher, at) = (end, taker[end]); ; (teacher, at) = (giver[at], taker[giver[at]]))
        {
            held[teacher][at] += amount;
            if (at == subject) return amount;
            held[giver[at]][at] -= amount;
        }
    }

    private static int[] Filled(int length)
    {
        var list = new int[length];
        Array.Fill(list, -1);
        return list;
    }
}
