using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Import;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Tests.Hosting;
using Xunit;

namespace SchoolPairing.Silo.Tests.Schools;

public sealed class RegisterGrainTests : IAsyncLifetime
{
    private TestSilo silo = null!;

    private IRegisterGrain Register => silo.Grains.GetGrain<IRegisterGrain>("main");

    public async ValueTask InitializeAsync() => silo = await TestSilo.Start();

    public ValueTask DisposeAsync() => silo.DisposeAsync();

    private static async Task<T> As<T>(Caller caller, Func<Task<T>> call)
    {
        Caller.Current = caller;
        try
        {
            return await call();
        }
        finally
        {
            Caller.Current = null;
        }
    }

    private static Caller Planner(string unit) => new(new("a"), Role.CountyPlanner, new(unit));

    private static Caller Principal(int school) => new(new("a"), Role.Principal, School: FakeCity.Id(school));

    private Task<Answer<ImportReport>> Import(int schools, int generation) => silo.Import.Apply(new($"{schools} {generation}"), FakeSeams.Schools(schools, generation), TestSilo.Profile);

    [Fact]
    public async Task Before_the_first_import_the_register_is_empty() => Assert.Equal(0, (await Register.Read()).Value!.Version);

    [Fact]
    public async Task Every_school_is_there_with_side_and_need()
    {
        await Import(4, 1);
        var register = (await Register.Read()).Value!;

        Assert.Equal([SchoolSide.Helper, SchoolSide.Receiver, SchoolSide.Helper, SchoolSide.Receiver], register.Schools.Select(entry => entry.Side));
        Assert.All(register.Schools, entry => Assert.NotNull(entry.Need));
    }

    [Fact]
    public async Task An_import_is_seen_at_once()
    {
        await Import(4, 1);
        await Register.Read();
        await Import(3, 2);
        var register = (await Register.Read()).Value!;

        Assert.Equal((2_000_001d, true), (register.Schools[1].School.Parts[0][KnownFacts.Pupils], register.Schools[3].Closed));
    }

    [Theory]
    [InlineData("430602", 4)]
    [InlineData("430626", 0)]
    public async Task A_county_planner_reads_the_schools_of_their_unit(string unit, int schools)
    {
        await Import(4, 1);

        Assert.Equal(schools, (await As(Planner(unit), Register.Read)).Value!.Schools.Length);
    }

    [Fact]
    public async Task A_principal_reads_their_own_school()
    {
        await Import(4, 1);

        Assert.Equal(FakeCity.Id(1), Assert.Single((await As(Principal(1), () => Register.School(FakeCity.Id(1)))).Value!.Schools).School.Id);
    }

    [Fact]
    public async Task A_principal_does_not_read_another_school()
    {
        await Import(4, 1);

        Assert.Equal(RefusalCode.OutsideScope, Assert.Single((await As(Principal(1), () => Register.School(FakeCity.Id(2)))).Refusals).Code);
    }

    [Fact]
    public async Task Names_leave_out_closed_schools()
    {
        await Import(4, 1);
        await Import(3, 1);

        Assert.Equal(3, (await Register.Names()).Schools.Length);
    }
}
