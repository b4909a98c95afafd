using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Schools;

public sealed class SchoolGrainTests
{
    [Fact]
    public async Task A_school_that_was_never_imported_is_refused()
    {
        await using var silo = await TestSilo.Start();

        var refusal = Assert.Single((await School(silo, 1).Get()).Refusals);

        // No file and no row is spoken of: nobody handed one in.
        Assert.Equal((RefusalCode.NoSuchSchool, "school"), (refusal.Code, Assert.Single(refusal.Details).Name));
    }

    [Fact]
    public async Task A_school_answers_what_the_newest_import_says()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile);
        await School(silo, 1).Get();
        await silo.Import.Apply(new("2"), FakeSeams.Schools(4, 2), TestSilo.Profile);
        var school = (await School(silo, 1).Get()).Value!;

        Assert.Equal((2_000_001d, 2L, false), (school.School.Parts[0][KnownFacts.Pupils], school.Version, school.Closed));
    }

    [Fact]
    public async Task A_school_that_an_import_no_longer_lists_is_closed_and_kept()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile);
        await silo.Import.Apply(new("2"), FakeSeams.Schools(3, 1), TestSilo.Profile);
        var school = (await School(silo, 3).Get()).Value!;

        Assert.Equal((1_000_003d, 2L, true), (school.School.Parts[0][KnownFacts.Pupils], school.Version, school.Closed));
    }

    [Fact]
    public async Task A_school_that_comes_back_is_open_again_under_its_old_code()
    {
        await using var silo = await TestSilo.Start();
        await silo.Import.Apply(new("1"), FakeSeams.Schools(4, 1), TestSilo.Profile);
        await silo.Import.Apply(new("2"), FakeSeams.Schools(3, 1), TestSilo.Profile);
        await silo.Import.Apply(new("3"), FakeSeams.Schools(4, 3), TestSilo.Profile);
        var school = (await School(silo, 3).Get()).Value!;

        Assert.Equal((3_000_003d, 3L, false), (school.School.Parts[0][KnownFacts.Pupils], school.Version, school.Closed));
    }

    private static ISchoolGrain School(TestSilo silo, int number) => silo.Grains.GetGrain<ISchoolGrain>(FakeCity.Id(number).Value);
}
