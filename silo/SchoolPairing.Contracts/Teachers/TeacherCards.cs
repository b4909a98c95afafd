using System.Collections.Immutable;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Words;

namespace SchoolPairing.Contracts.Teachers;

/// <summary>A filter of teachers.</summary>
/// <param name="Unit">Of this unit; null: any.</param>
/// <param name="School">Of this school; null: any.</param>
/// <param name="Subject">Who may teach it; null: any.</param>
/// <param name="State">In this state of eligibility; null: any.</param>
/// <param name="Text">Part of a name, a staff number or a school's name; empty: any.</param>
/// <param name="Skip">So many are left out.</param>
/// <param name="Take">At most so many, 1 to 500.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherQuery")]
public sealed record TeacherQuery(
    UnitId? Unit = null, SchoolId? School = null, SubjectId? Subject = null, EligibilityState? State = null, string Text = "", int Skip = 0, int Take = 100);

/// <summary>Teachers found.</summary>
/// <param name="Version">Counts imports of teachers; 0: none yet.</param>
/// <param name="Found">How many the filter finds.</param>
/// <param name="Eligible">Of these, how many are eligible.</param>
/// <param name="Rows">Those asked for.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherList")]
public sealed record TeacherList(long Version, int Found, int Eligible, ImmutableArray<TeacherCard> Rows);

/// <summary>A teacher in a list: nothing that the work does not need. No birth date, home, cause or wish.</summary>
/// <param name="Teacher">Staff number.</param>
/// <param name="Name">Name.</param>
/// <param name="School">Home school.</param>
/// <param name="SchoolName">Its name.</param>
/// <param name="Teaches">What they may teach.</param>
/// <param name="Rank">As a backbone teacher.</param>
/// <param name="Title">Title.</param>
/// <param name="Leader">Principal or vice principal.</param>
/// <param name="Eligibility">Whether they are to rotate, and why.</param>
/// <param name="AwayAt">Host of a rotation under way; null: none.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherCard")]
public sealed record TeacherCard(
    TeacherId Teacher, string Name, SchoolId School, string SchoolName, ImmutableArray<Teaching> Teaches, BackboneRank Rank, TeacherTitle Title,
    LeaderRole Leader, Eligibility Eligibility, SchoolId? AwayAt);

/// <summary>One teacher as planners and the own principal see them.</summary>
/// <param name="Card">As in lists.</param>
/// <param name="HomeSchool">The home school.</param>
/// <param name="JoinedSchool">Since when; null where unknown.</param>
/// <param name="WeeklyLessons">Lessons a week at home; null where unknown.</param>
/// <param name="Wish">Whether they want to go.</param>
/// <param name="WishedHosts">Where to.</param>
/// <param name="Record">Service so far.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.TeacherPage")]
public sealed record TeacherPage(
    TeacherCard Card, SchoolCard HomeSchool, YearMonth? JoinedSchool, double? WeeklyLessons, RotationWish Wish, ImmutableArray<SchoolCard> WishedHosts,
    ServiceRecord Record);

/// <summary>Service at rural and weak schools (农村任教经历), months counted once however many rotations they hold.</summary>
/// <param name="Rotations">Oldest first, planned ones at the end.</param>
/// <param name="RuralMonths">Months that count until today.</param>
/// <param name="MonthsForTitle">Months that the senior title asks for.</param>
/// <param name="MonthsForPrincipal">Months that give priority when principals are chosen.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ServiceRecord")]
public sealed record ServiceRecord(ImmutableArray<ServiceEntry> Rotations, int RuralMonths, int MonthsForTitle, int MonthsForPrincipal);

/// <summary>One rotation in a service record.</summary>
/// <param name="Host">Where.</param>
/// <param name="HostName">Its name.</param>
/// <param name="Form">Which form.</param>
/// <param name="From">First month.</param>
/// <param name="Until">Last month; null: under way.</param>
/// <param name="CountedMonths">Months of it that count until today; 0 where it does not count.</param>
/// <param name="Planned">True where it lies ahead.</param>
[GenerateSerializer, Immutable, Alias("SchoolPairing.ServiceEntry")]
public sealed record ServiceEntry(
    SchoolId Host, string HostName, RotationFormId Form, YearMonth From, YearMonth? Until, int CountedMonths, bool Planned);
