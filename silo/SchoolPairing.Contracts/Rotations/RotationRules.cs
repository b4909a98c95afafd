using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Rotations;

/// <summary>Where a minimum share is held: in every sending school, in the unit as a whole, or in both.</summary>
public enum ShareLevel
{
    /// <summary>Each school that sends.</summary>
    School = 1,
    /// <summary>Each unit.</summary>
    Unit = 2,
    /// <summary>Both.</summary>
    Both = 3,
}

/// <summary>What the backbone share is a share of. The national rule counts those exchanged, some provinces the eligible backbone teachers.</summary>
public enum BackboneDenominator
{
    /// <summary>Of the teachers who go.</summary>
    OfExchanged = 1,
    /// <summary>Of the eligible backbone teachers.</summary>
    OfEligibleBackbone = 2,
}

/// <summary>
/// The dated rules by which a unit rotates (轮岗规则): a file config/rules/ID.json. Several may hold for a unit one after the other; the one in force
/// on the first day of the plan counts. Every number is a parameter of the bureau.
/// </summary>
/// <param name="Schema">1.</param>
/// <param name="Id">Its file name.</param>
/// <param name="Title">What it is, with its source.</param>
/// <param name="Units">Units that it holds for; empty: every unit without a set of its own.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">Last day in force; null: still.</param>
/// <param name="YearsAtSchool">Years at one school after which a teacher is to move.</param>
/// <param name="AgeCeiling">Who is older is not asked; null: no ceiling.</param>
/// <param name="YearsToRetirement">Fewer years than these before retirement exempt; 0: none.</param>
/// <param name="RestYears">Years after a rotation in which nobody has to go again; 0: none.</param>
/// <param name="YearlyShare">Least share of the eligible teachers a year, such as 0.10.</param>
/// <param name="YearlyShareCap">Greatest share of the eligible a year; null: none.</param>
/// <param name="ShareHeldBy">Where the share is held.</param>
/// <param name="BackboneShare">Least backbone share, such as 0.20.</param>
/// <param name="BackboneOf">What it is a share of.</param>
/// <param name="BackboneRanks">Ranks that count as backbone.</param>
/// <param name="GraduatingShare">Least share of the eligible teachers of graduating grades; null: no such rule.</param>
/// <param name="Principals">When principals are to move; null: they are not asked.</param>
/// <param name="Terms">Length of one rotation.</param>
/// <param name="SpecialProgrammeYears">Years for which the lead of a special programme may be deferred; null: such a lead is exempt as long as the post lasts; 0: no exemption.</param>
/// <param name="Deferrals">Kinds of deferral that the unit grants.</param>
/// <param name="Retirement">When people retire.</param>
/// <param name="TitleServiceMonths">Months of rural service that a senior title asks for, 0 to 480. One year: the document of 2023 on teachers in compulsory education.</param>
/// <param name="PrincipalServiceMonths">Months of rural service that give priority as principal, 0 to 480. Three years by the same document; both for the bureau to confirm.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationRules")]
public sealed record RotationRules(
    int Schema, string Id, LocalText Title, ImmutableArray<UnitId> Units, DateOnly From, DateOnly? Until, double YearsAtSchool,
    AgeCeiling? AgeCeiling, double YearsToRetirement, double RestYears, double YearlyShare, double? YearlyShareCap, ShareLevel ShareHeldBy,
    double BackboneShare, BackboneDenominator BackboneOf, ImmutableArray<BackboneRank> BackboneRanks, double? GraduatingShare,
    PrincipalRule? Principals, RotationLength Terms, int? SpecialProgrammeYears, ImmutableArray<DeferralKind> Deferrals,
    ImmutableArray<RetirementStep> Retirement, int TitleServiceMonths = RotationRules.UsualTitleServiceMonths,
    int PrincipalServiceMonths = RotationRules.UsualPrincipalServiceMonths)
{
    /// <summary>Months that the senior title asks for where no rule set says it: one year.</summary>
    public const int UsualTitleServiceMonths = 12;

    /// <summary>Months that give priority as principal where no rule set says it: three years.</summary>
    public const int UsualPrincipalServiceMonths = 36;
}

/// <summary>An age ceiling in completed years, by sex.</summary>
/// <param name="Men">Men above it are not asked.</param>
/// <param name="Women">Women above it are not asked.</param>
/// <param name="Inclusive">True: who has just completed the age still counts (≤ 50); false: no longer (&lt; 50).</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.AgeCeiling")]
public sealed record AgeCeiling(int Men, int Women, bool Inclusive);

/// <summary>When a principal or vice principal is to move: after so many full terms of office or so many years, whichever is given and first.</summary>
/// <param name="TermsOfOffice">Full terms of office; null: not counted.</param>
/// <param name="TermYears">Years of one term of office.</param>
/// <param name="Years">Years in office at one school; null: not counted.</param>
/// <param name="DeferAtMostYears">The years by which it has to happen at the latest; null: none.</param>
/// <param name="AgeCeiling">Who is older is not asked; null: no ceiling.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.PrincipalRule")]
public sealed record PrincipalRule(int? TermsOfOffice, double TermYears, double? Years, double? DeferAtMostYears, AgeCeiling? AgeCeiling);

/// <summary>How many school terms one rotation lasts.</summary>
/// <param name="Fewest">At least 1.</param>
/// <param name="Most">At least the fewest.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RotationLength")]
public sealed record RotationLength(int Fewest, int Most);

/// <summary>A kind of deferral.</summary>
/// <param name="Id">Such as pregnancy.</param>
/// <param name="Label">What planners read.</param>
/// <param name="MostMonths">The longest that it may be granted for; null: until it ends.</param>
/// <param name="Health">True where it is health data.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.DeferralKind")]
public sealed record DeferralKind(string Id, LocalText Label, int? MostMonths, bool Health);

/// <summary>
/// A gradual raise of the retirement age: people of this group who would have reached the old age from <paramref name="RaisedFrom"/> on retire later by one month
/// for every <paramref name="MonthsPerMonth"/> months, up to the new age.
/// </summary>
/// <param name="Sex">Whom it is about.</param>
/// <param name="Post">Of which post; null: both.</param>
/// <param name="OldAgeYears">Retirement age before the raise.</param>
/// <param name="NewAgeYears">Retirement age at its end.</param>
/// <param name="RaisedFrom">First month in which the raise works.</param>
/// <param name="MonthsPerMonth">Months of the calendar for one month more: 4 or 2.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.RetirementStep")]
public sealed record RetirementStep(Sex Sex, PostType? Post, int OldAgeYears, int NewAgeYears, YearMonth RaisedFrom, int MonthsPerMonth);
