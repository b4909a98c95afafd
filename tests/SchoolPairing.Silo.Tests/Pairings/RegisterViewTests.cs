using SchoolPairing.Contracts.Schools;
using SchoolPairing.Silo.Pairings;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Pairings;

public sealed class RegisterViewTests
{
    private static RegisteredSchool School(int number, bool closed = false, int? before = null) =>
        new(FakeCity.School(number) with { Predecessor = before is { } code ? FakeCity.Id(code) : null }, 1, closed);

    [Fact]
    public void An_open_school_is_itself_even_where_another_names_it_as_predecessor() =>
        Assert.Equal(FakeCity.Id(1), new RegisterView(1, [School(1), School(2, before: 1)]).Today(FakeCity.Id(1)));

    [Fact]
    public void A_closed_school_is_its_successor_however_many_times() =>
        Assert.Equal(FakeCity.Id(3), new RegisterView(1, [School(1, closed: true), School(2, closed: true, before: 1), School(3, before: 2)]).Today(FakeCity.Id(1)));

    [Fact]
    public void Of_two_successors_the_open_one_counts() =>
        Assert.Equal(FakeCity.Id(3), new RegisterView(1, [School(1, closed: true), School(2, closed: true, before: 1), School(3, before: 1)]).Today(FakeCity.Id(1)));

    [Fact]
    public void Successors_in_a_circle_end_somewhere() =>
        Assert.Contains(new RegisterView(1, [School(1, closed: true, before: 2), School(2, closed: true, before: 1)]).Today(FakeCity.Id(1)), new[] { FakeCity.Id(1), FakeCity.Id(2) });

    [Fact]
    public void A_school_that_nobody_knows_is_named_by_its_code() =>
        Assert.Equal(("x", true), (new RegisterView(1, []).Card(new("x")).Name, new RegisterView(1, []).Card(new("x")).Closed));

    [Fact]
    public void Every_code_that_leads_to_a_school_is_found() =>
        Assert.Equal([FakeCity.Id(1), FakeCity.Id(2), FakeCity.Id(3)], new RegisterView(1, [School(1, closed: true), School(2, closed: true, before: 1), School(3, before: 2)]).Codes(FakeCity.Id(3)).Order());
}
