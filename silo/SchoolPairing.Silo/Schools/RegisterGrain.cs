using SchoolPairing.Contracts.Access;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;
using SchoolPairing.Silo.Hosting;
using SchoolPairing.Silo.Import;
using SchoolPairing.Silo.Storage;

namespace SchoolPairing.Silo.Schools;

/// <summary>
/// The register for readers. Measuring a city takes a tenth of a second, so what was measured is kept until the next import;
/// the import is seen at once, since each call looks at the register's version.
/// </summary>
[GrainType("register")]
internal sealed class RegisterGrain(IGrainContext context, GrainStorage storage, RegisterMeasuring measuring, SideWorker worker) : IRegisterGrain, IGrainBase
{
    private SchoolRegister register = SchoolRegister.Empty;

    public IGrainContext GrainContext => context;

    public async Task<Answer<SchoolRegister>> Read()
    {
        var newest = await Newest();
        var scope = Scope.Current;
        return Answer<SchoolRegister>.Of(scope.PlansForTheCity ? newest : newest with { Schools = [.. newest.Schools.Where(entry => scope.MayPlanFor(entry.School.Unit))] });
    }

    public async Task<Answer<SchoolRegister>> School(SchoolId school)
    {
        var newest = await Newest();
        var entry = newest.Schools.FirstOrDefault(entry => entry.School.Id == school);
        if (entry is null) return Answer<SchoolRegister>.Refuse(Refusal.Of(RefusalCode.NoSuchSchool, ("school", school.Value)));
        return Scope.Current.MayPlanFor(entry.School.Unit) || Scope.Current.MayAnswerFor(school)
            ? Answer<SchoolRegister>.Of(newest with { Schools = [entry] })
            : Answer<SchoolRegister>.Refuse(Scope.Current.Beyond(school.Value));
    }

    public async Task<SchoolNames> Names()
    {
        var newest = await Newest();
        return new(newest.Version, [.. newest.Schools.Where(entry => !entry.Closed).Select(entry => entry.School)
            .Select(school => new SchoolName(school.Id, school.Name, school.Unit, school.UnitName))]);
    }

    private async Task<SchoolRegister> Newest()
    {
        var version = storage.Read(rows => GrainStateTable.Find<RegisterState>(rows, GrainStorage.Register, ImportGrain.TheRegister).Version);
        if (version != register.Version) register = await worker.Run(measuring.Register);
        return register;
    }
}
