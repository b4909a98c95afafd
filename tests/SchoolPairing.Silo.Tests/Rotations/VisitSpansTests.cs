using System.Collections.Immutable;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Rotations;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Rotations;

public sealed class VisitSpansTests
{
    private static readonly DateOnly First = new(2026, 9, 1);
    private static readonly DaySpan Term = new(First, First.AddDays(99));
    private static readonly SchoolId Host = FakeCity.Id(1);

    private static readonly Rotation Empty = new()
    {
        Plan = new("2026"), Number = 1, From = First, Until = Term.Until, ObjectBy = First,
        Posting = new(new("T"), FakeCity.Id(0), new("p"), Host, new("zoujiao"), new("1"), 1, 20, false, 0, []),
        Post = new(new("p"), Host, FakeCity.Primary, MadePlan.Music, RotationKind.Itinerant, DemandKind.Structural, [new(Host, FakeCity.Primary, 4)]),
    };

    private static readonly Rotation Whole = VisitSpans.Replace(Empty, Term, Week(DayOfWeek.Tuesday, DayOfWeek.Thursday));

    [Fact]
    public void The_first_week_is_numbered_and_covers_its_days()
    {
        var span = Assert.Single(Whole.Visits);

        Assert.Equal((Term, "1,2", 0), (span.Days, Numbers(span.Week), span.Gone.Length));
    }

    [Fact]
    public void A_change_in_the_middle_leaves_the_days_before_and_after()
    {
        var changed = VisitSpans.Replace(Whole, new(First.AddDays(10), First.AddDays(19)), Week(DayOfWeek.Thursday));

        Assert.Equal([new(First, First.AddDays(9)), new(First.AddDays(10), First.AddDays(19)), new DaySpan(First.AddDays(20), Term.Until)], changed.Visits.Select(span => span.Days));
        Assert.Equal(("1,2", "2", "1"), (Numbers(changed.Visits[0].Week), Numbers(changed.Visits[1].Week), Numbers(changed.Visits[1].Gone)));
        Assert.Equal(Whole.Sequence + 1, changed.Sequence);
    }

    [Fact]
    public void A_visit_that_moves_to_another_day_keeps_its_number()
    {
        var moved = VisitSpans.Replace(Whole, Term, Week(DayOfWeek.Tuesday, DayOfWeek.Friday));

        Assert.Equal("1,2", Numbers(Assert.Single(moved.Visits).Week));
        Assert.Empty(moved.Visits[0].Gone);
    }

    [Fact]
    public void A_number_is_never_given_to_another_visit()
    {
        var fewer = VisitSpans.Replace(Whole, Term, Week(DayOfWeek.Thursday));
        var more = VisitSpans.Replace(fewer, Term, [.. Week(DayOfWeek.Thursday), Week(DayOfWeek.Monday)[0] with { School = FakeCity.Id(5) }]);

        Assert.Equal(("3,2", "1"), (Numbers(more.Visits[0].Week), Numbers(more.Visits[0].Gone)));
    }

    [Fact]
    public void The_same_visits_again_are_no_change()
    {
        Assert.Same(Whole, VisitSpans.Replace(Whole, new(First.AddDays(3), First.AddDays(5)), Week(DayOfWeek.Thursday, DayOfWeek.Tuesday)));
    }

    [Fact]
    public void Days_without_visits_get_them_and_neighbours_that_are_alike_are_one_span()
    {
        var first = VisitSpans.Replace(Empty, new(First, First.AddDays(9)), Week(DayOfWeek.Tuesday));
        var both = VisitSpans.Replace(first, new(First.AddDays(10), First.AddDays(19)), Week(DayOfWeek.Tuesday));

        Assert.Equal(2, both.Visits.Length);
        Assert.Single(VisitSpans.Replace(first, new(First, First.AddDays(19)), Week(DayOfWeek.Tuesday)).Visits, span => span.Days.Has(First));
    }

    [Fact]
    public void Segments_begin_wherever_anything_of_any_posting_changes()
    {
        var changed = VisitSpans.Replace(Whole, new(First.AddDays(10), First.AddDays(19)), []);
        var away = Whole with { Away = [new(First.AddDays(15), First.AddDays(30))] };
        var segments = VisitSpans.Segments([changed, away], new(First.AddDays(12), First.AddDays(40))).ToList();

        Assert.Equal([12, 15, 20, 31], segments.Select(segment => segment.From.DayNumber - First.DayNumber));
        Assert.Equal([14, 19, 30, 40], segments.Select(segment => segment.Until.DayNumber - First.DayNumber));
    }

    [Fact]
    public void Days_off_that_touch_become_one()
    {
        var spans = DaySpans.With(DaySpans.With([new(First, First.AddDays(2))], new(First.AddDays(5), First.AddDays(6))), new(First.AddDays(3), First.AddDays(4)));

        Assert.Equal(new DaySpan(First, First.AddDays(6)), Assert.Single(spans));
    }

    private static ImmutableArray<Visit> Week(params DayOfWeek[] days) =>
        [.. days.Select(day => new Visit(new("T"), Host, new(day, HalfDay.Morning), new(8, 0), [new(1, new("g"), FakeCity.Primary, MadePlan.Music)]))];

    private static string Numbers(IEnumerable<NumberedVisit> visits) => string.Join(',', visits.Select(visit => visit.Number));
}
