using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.TestData;

/// <summary>
/// Rule sets of ten places as public sources report them; what a source does not say is left at the national rule, or out. Only for tests: no bureau has
/// confirmed them.
/// </summary>
public static class LocalRules
{
    /// <summary>Six years, no ceiling, no rest; the raise of the retirement age is national law.</summary>
    public static RotationRules National { get; } = new(
        1, "national", new("国家", "national"), [], new(2014, 9, 2), null, 6, null, 0, 0, 0.10, null, ShareLevel.Both, 0.20, BackboneDenominator.OfExchanged,
        [BackboneRank.County, BackboneRank.City, BackboneRank.Province, BackboneRank.SubjectLeader, BackboneRank.MasterTeacher, BackboneRank.SpecialGrade],
        null, null, new(2, 2), 0, [],
        [
            new(Sex.Male, null, 60, 63, new(2025, 1), 4), new(Sex.Female, PostType.Professional, 55, 58, new(2025, 1), 4),
            new(Sex.Female, PostType.Worker, 50, 55, new(2025, 1), 2),
        ]);

    /// <summary>A province, unnamed in the source (2016): at least 6 years.</summary>
    public static RotationRules Province2016 { get; } = National with { Id = "province-2016" };

    /// <summary>Anhui: 6 years; at least 20 % of the eligible of the backbone class; principals after two terms (of three years where nothing else is said).</summary>
    public static RotationRules Anhui { get; } = National with
    {
        Id = "anhui", BackboneOf = BackboneDenominator.OfEligibleBackbone, BackboneRanks = [.. National.BackboneRanks, BackboneRank.NewTalent],
        Principals = new(2, 3, null, null, null),
    };

    /// <summary>Tianjin (2018): 6 years, under 50 and 45; principals two terms or 10 years, under 55 and 50.</summary>
    public static RotationRules Tianjin { get; } = National with
    {
        Id = "tianjin-2018", AgeCeiling = new(50, 45, Inclusive: false), Principals = new(2, 5, 10, null, new(55, 50, Inclusive: false)),
    };

    /// <summary>Shaanxi: 6 years, up to 50 and 45; principals 8 years, up to 55 and 50.</summary>
    public static RotationRules Shaanxi { get; } = National with
    {
        Id = "shaanxi", AgeCeiling = new(50, 45, Inclusive: true), Principals = new(null, 3, 8, null, new(55, 50, Inclusive: true)),
    };

    /// <summary>Jinan (2014): 6 years, up to 55 and 50, 10 to 15 %, one to three school years.</summary>
    public static RotationRules Jinan { get; } = National with
    {
        Id = "jinan-2014", AgeCeiling = new(55, 50, Inclusive: true), YearlyShareCap = 0.15, Terms = new(2, 6),
    };

    /// <summary>Beijing (2016): 6 years; principals from 6 years, by 9 at the latest; one to three years.</summary>
    public static RotationRules Beijing { get; } = National with { Id = "beijing-2016", Principals = new(null, 3, 6, 9, null), Terms = new(2, 6) };

    /// <summary>Dalian: 9 years, up to 55 and 50; principals three terms of 3 years; a special programme keeps its lead 3 years.</summary>
    public static RotationRules Dalian { get; } = National with
    {
        Id = "dalian", YearsAtSchool = 9, AgeCeiling = new(55, 50, Inclusive: true), YearsToRetirement = 3, Principals = new(3, 3, null, null, null),
        SpecialProgrammeYears = 3,
    };

    /// <summary>A county plan: 9 years, up to 50 and 45, 3 years before retirement, a special programme keeps its lead, principals two terms.</summary>
    public static RotationRules SampleCounty { get; } = National with
    {
        Id = "sample-county", YearsAtSchool = 9, AgeCeiling = new(50, 45, Inclusive: true), YearsToRetirement = 3, Principals = new(2, 3, null, null, null),
        SpecialProgrammeYears = null,
    };

    /// <summary>Hefei: 10 % of the eligible, 30 % of the eligible of graduating grades.</summary>
    public static RotationRules Hefei { get; } = National with { Id = "hefei", GraduatingShare = 0.30 };

    /// <summary>Fujian (2015): one school year.</summary>
    public static RotationRules Fujian { get; } = National with { Id = "fujian-2015", Terms = new(2, 2) };

    public static IReadOnlyList<RotationRules> Ten { get; } = [Province2016, Anhui, Tianjin, Shaanxi, Jinan, Beijing, Dalian, SampleCounty, Hefei, Fujian];
}
