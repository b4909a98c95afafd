namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>One lesson that needs a slot: teacher and class group are both busy in it.</summary>
/// <param name="Teacher">The teacher.</param>
/// <param name="Group">The class group.</param>
/// <param name="Lesson">The lesson's number.</param>
/// <param name="First">First slot that the teacher reaches.</param>
/// <param name="Given">Slot that it keeps; −1: free.</param>
internal readonly record struct SlotWish(int Teacher, int Group, int Lesson, int First, int Given);

/// <summary>
/// Gives slots to the lessons of one half day at one school: an edge colouring of the bipartite multigraph of teachers and class groups. Where nobody comes late
/// and nothing is given, as many slots as the busiest one has lessons are enough (König 1916), and alternating paths find them; else an exact search decides.
/// </summary>
internal static class SlotPlacing
{
    /// <summary>Steps of the search before it is given up as a clash; half a day has a few dozen lessons at most.</summary>
    private const int MostSteps = 200_000;

    /// <summary>A slot for each wish; null where there is no such choice.</summary>
    public static int[]? Place(IReadOnlyList<SlotWish> wishes, int slots)
    {
        foreach (var busy in wishes.GroupBy(wish => wish.Teacher).Concat(wishes.GroupBy(wish => -1 - wish.Group)))
            if (busy.Count() > slots) return null;
        return wishes.Any(wish => wish.First > 0 || wish.Given >= 0) ? Search(wishes, slots) : Colour(wishes, slots);
    }

    private static int[] Colour(IReadOnlyList<SlotWish> wishes, int slots)
    {
        // Lesson of each (teacher, slot) and (group, slot); −1: free.
        var teachers = wishes.Select(wish => wish.Teacher).Distinct().Order().ToList();
        var groups = wishes.Select(wish => wish.Group).Distinct().Order().ToList();
        var used = new int[teachers.Count + groups.Count, slots];
        for (var node = 0; node < used.GetLength(0); node++)
            for (var slot = 0; slot < slots; slot++) used[node, slot] = -1;
        var chosen = new int[wishes.Count];
        int One(int wish) => teachers.IndexOf(wishes[wish].Teacher);
        int Other(int wish) => teachers.Count + groups.IndexOf(wishes[wish].Group);
        int Free(int node)
        {
            for (var slot = 0; ; slot++)
                if (used[node, slot] < 0) return slot;
        }
        for (var wish = 0; wish < wishes.Count; wish++)
        {
            var (mine, theirs) = (Free(One(wish)), Free(Other(wish)));
            // The path of lessons in the slots "mine, theirs, mine …" from the group never comes back to the teacher: swap its two slots.
            for (int node = Other(wish), slot = mine, moved = used[node, slot], next; moved >= 0; moved = next)
            {
                var to = slot == mine ? theirs : mine;
                var far = One(moved) == node ? Other(moved) : One(moved);
                next = used[far, to];
                if (used[node, slot] == moved) used[node, slot] = -1;
                used[far, slot] = -1;
                (used[node, to], used[far, to], chosen[moved]) = (moved, moved, to);
                (node, slot) = (far, to);
            }
            (used[One(wish), mine], used[Other(wish), mine], chosen[wish]) = (wish, wish, mine);
        }
        return chosen;
    }

    private static int[]? Search(IReadOnlyList<SlotWish> wishes, int slots)
    {
        var chosen = Enumerable.Repeat(-1, wishes.Count).ToArray();
        var busy = new HashSet<(int Who, int Slot)>();
        bool Take(int wish, int slot)
        {
            if (busy.Contains((wishes[wish].Teacher, slot)) || busy.Contains((-1 - wishes[wish].Group, slot))) return false;
            chosen[wish] = slot;
            return busy.Add((wishes[wish].Teacher, slot)) & busy.Add((-1 - wishes[wish].Group, slot));
        }
        for (var wish = 0; wish < wishes.Count; wish++)
            if (wishes[wish].Given >= 0 && !Take(wish, wishes[wish].Given)) return null;
        var steps = 0;
        return Next() ? chosen : null;

        bool Next()
        {
            var (tightest, fewest) = (-1, int.MaxValue);
            for (var wish = 0; wish < wishes.Count; wish++)
            {
                if (chosen[wish] >= 0) continue;
                var free = Enumerable.Range(wishes[wish].First, Math.Max(0, slots - wishes[wish].First)).Count(slot => !busy.Contains((wishes[wish].Teacher, slot)) && !busy.Contains((-1 - wishes[wish].Group, slot)));
                if (free < fewest) (tightest, fewest) = (wish, free);
            }
            if (tightest < 0) return true;
            for (var slot = wishes[tightest].First; slot < slots && ++steps < MostSteps; slot++)
            {
                if (!Take(tightest, slot)) continue;
                if (Next()) return true;
                busy.Remove((wishes[tightest].Teacher, slot));
                busy.Remove((-1 - wishes[tightest].Group, slot));
                chosen[tightest] = -1;
            }
            return false;
        }
    }
}
