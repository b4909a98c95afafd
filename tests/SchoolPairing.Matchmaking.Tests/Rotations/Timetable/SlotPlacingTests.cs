using SchoolPairing.Matchmaking.Rotations.Timetable;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Timetable;

public sealed class SlotPlacingTests
{
    [Fact]
    public void As_many_slots_as_the_busiest_has_lessons_are_always_enough()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var wishes = Wishes(new Random(seed), slots: 4, late: false);
            var chosen = SlotPlacing.Place(wishes, 4);
            Assert.NotNull(chosen);
            Assert.True(Right(wishes, chosen, 4), $"seed {seed}");
        }
    }

    [Fact]
    public void With_late_comers_and_given_slots_the_search_finds_slots_exactly_where_there_are_some()
    {
        var (possible, impossible) = (0, 0);
        for (var seed = 0; seed < 400; seed++)
        {
            var wishes = Wishes(new Random(seed), slots: 3, late: true);
            var chosen = SlotPlacing.Place(wishes, 3);
            Assert.True(chosen is null == !Any(wishes, [], 3), $"seed {seed}");
            if (chosen is null) impossible++;
            else
            {
                possible++;
                Assert.True(Right(wishes, chosen, 3), $"seed {seed}");
            }
        }
        Assert.True(possible > 50 && impossible > 50, $"{possible} possible, {impossible} not");
    }

    // Nobody has more lessons than slots.
    private static List<SlotWish> Wishes(Random chance, int slots, bool late)
    {
        var wishes = new List<SlotWish>();
        var first = Enumerable.Range(0, 4).Select(_ => late && chance.Next(3) == 0 ? 1 : 0).ToArray();
        for (var i = 0; i < 14 && wishes.Count < (late ? 7 : 14); i++)
        {
            var (teacher, group) = (chance.Next(4), chance.Next(4));
            if (wishes.Count(wish => wish.Teacher == teacher) < slots && wishes.Count(wish => wish.Group == group) < slots)
                wishes.Add(new(teacher, group, i, first[teacher], late && chance.Next(6) == 0 ? chance.Next(first[teacher], slots) : -1));
        }
        return wishes;
    }

    private static bool Right(List<SlotWish> wishes, int[] chosen, int slots)
    {
        for (var one = 0; one < wishes.Count; one++)
        {
            if (chosen[one] < wishes[one].First || chosen[one] >= slots || (wishes[one].Given >= 0 && chosen[one] != wishes[one].Given)) return false;
            for (var other = 0; other < one; other++)
                if (chosen[one] == chosen[other] && (wishes[one].Teacher == wishes[other].Teacher || wishes[one].Group == wishes[other].Group)) return false;
        }
        return true;
    }

    private static bool Any(List<SlotWish> wishes, List<int> chosen, int slots)
    {
        if (chosen.Count == wishes.Count) return Right(wishes, [.. chosen], slots);
        for (var slot = 0; slot < slots; slot++)
        {
            chosen.Add(slot);
            var found = Right(wishes[..chosen.Count], [.. chosen], slots) && Any(wishes, chosen, slots);
            chosen.RemoveAt(chosen.Count - 1);
            if (found) return true;
        }
        return false;
    }
}
