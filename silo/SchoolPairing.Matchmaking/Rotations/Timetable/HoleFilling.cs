using SchoolPairing.Contracts.Rotations;

namespace SchoolPairing.Matchmaking.Rotations.Timetable;

/// <summary>
/// Fills the holes of a published week with new visits, the cheapest for each lesson first, then again with some of them taken away; no published visit moves. It proves nothing: it is
/// the start of the exact search, which with a good start has little left to look at. Chance comes from the recorded seed and the number of rounds is given.
/// </summary>
internal sealed class HoleFilling
{
    private const int Rounds = 200;

    private readonly WeekScope scope;
    private readonly WeekDraft draft;
    private readonly Random chance;
    private readonly List<(int Teacher, int School, int Half)> places = [];
    private List<(int Teacher, int Half)> added = [];

    /// <param name="scope">Its pins stand, its active teachers may take more.</param>
    public HoleFilling(WeekScope scope)
    {
        (this.scope, draft, chance) = (scope, new WeekDraft(scope), new Random((int)(scope.Frame.Inputs.Seed & int.MaxValue)));
        foreach (var pin in scope.Pins)
        {
            if (draft.At[pin.Teacher, pin.Half] >= 0) continue;
            draft.Put(pin.Teacher, pin.Half, pin.School, [.. pin.Lessons.SelectMany(lesson => Enumerable.Repeat(lesson, pin.CountOf(lesson)))]);
        }
        foreach (var teacher in scope.Active)
            for (var half = scope.First; half < scope.Frame.Halves; half++)
                if (draft.At[teacher, half] < 0)
                    foreach (var school in scope.SchoolsOpen(teacher, half))
                        if (draft.Free(teacher, school, half) > 0) places.Add((teacher, school, half));
    }

    /// <summary>The week with its slots, the published visits included.</summary>
    public List<Visit> Visits()
    {
        Improve();
        var values = new WeekValues(draft);
        for (var pin = 0; pin < scope.Pins.Count; pin++) values.Standing.Add(pin);
        return new WeekAssembly(scope, values).Visits(force: true);
    }

    private void Improve()
    {
        Recreate(0);
        for (var round = 0; round < Rounds && added.Count > 0; round++)
        {
            var (cost, before) = (draft.Cost, added.ToList());
            draft.Begin();
            foreach (var gone in before.Where(_ => chance.Next(before.Count) < 2))
            {
                draft.Leave(gone.Teacher, gone.Half);
                added.Remove(gone);
            }
            Recreate(0.3);
            if (draft.Cost <= cost) continue;
            draft.Undo();
            added = before;
        }
    }

    private void Recreate(double noise)
    {
        while (true)
        {
            var (best, at) = (double.MaxValue, -1);
            for (var place = 0; place < places.Count; place++)
            {
                var (teacher, school, half) = places[place];
                if (draft.Delta(teacher, school, half) is not { } delta || draft.Free(teacher, school, half) is not (> 0 and var count)) continue;
                var price = delta / (double)count * (1 + noise * chance.NextDouble());
                if (price < best) (best, at) = (price, place);
            }
            if (at < 0 || best >= WeekPrices.MissingLesson) return;
            draft.Take(places[at].Teacher, places[at].School, places[at].Half);
            added.Add((places[at].Teacher, places[at].Half));
        }
    }
}
