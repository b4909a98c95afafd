using System.Collections.Immutable;
using SchoolPairing.Contracts.Matching;
using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>One teacher's published posting as it is stored. Never changed: a change makes the next one, with the next sequence.</summary>
internal sealed record Rotation
{
    public int Schema { get; init; } = 1;
    public required PlanId Plan { get; init; }
    /// <summary>Counts the postings of a plan, from 1; never given twice.</summary>
    public required int Number { get; init; }
    /// <summary>As it was published, with its contributions; after a swap, that of the new place.</summary>
    public required Posting Posting { get; init; }
    public required RotationPost Post { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    /// <summary>Last day to object.</summary>
    public required DateOnly ObjectBy { get; init; }
    /// <summary>Rules that made its teacher rotate, as they were when it was published.</summary>
    public ImmutableArray<Reason> Why { get; init; } = [];
    /// <summary>Weekly visits by spans of days, in order and without overlap; empty for a full-time posting. On a day between spans nothing is visited.</summary>
    public ImmutableArray<VisitSpan> Visits { get; init; } = [];
    /// <summary>Minutes from where the teacher lives to each school of the visits, as the plan that was published knew them; a school without an entry is estimated.</summary>
    public ImmutableArray<SchoolMinutes> Ways { get; init; } = [];
    /// <summary>Days off that were granted, in order and without overlap.</summary>
    public ImmutableArray<DaySpan> Away { get; init; } = [];
    /// <summary>Counts changes, from 0: the SEQUENCE of its calendar events.</summary>
    public int Sequence { get; init; }
    /// <summary>True where it was published and no longer stands.</summary>
    public bool Cancelled { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public RotationId Id => IdOf(Plan, Number);

    [System.Text.Json.Serialization.JsonIgnore]
    public TeacherId Teacher => Posting.Teacher;

    /// <summary>Schools of the post, the host first, then by id.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public IEnumerable<SchoolId> Schools => Post.Shares.Select(share => share.School).Append(Posting.Host).Distinct().OrderBy(school => school != Posting.Host).ThenBy(school => school);

    /// <summary>The visits of the week that a day is in; empty where there are none.</summary>
    public ImmutableArray<NumberedVisit> WeekOf(DateOnly day) => Visits.FirstOrDefault(span => span.Days.Has(day))?.Week ?? [];

    public static RotationId IdOf(PlanId plan, int number) => RotationId.Of($"{plan}-r{number}");
}

/// <summary>Days from one to another, both included.</summary>
internal sealed record DaySpan(DateOnly From, DateOnly Until)
{
    public bool Has(DateOnly day) => From <= day && day <= Until;

    public bool Meets(DaySpan other) => From <= other.Until && other.From <= Until;
}

/// <summary>The same week over a span of days.</summary>
/// <param name="Days">From when until when.</param>
/// <param name="Week">By half day.</param>
/// <param name="Gone">Visits that an earlier version of these days had and that are no more, by number: their calendar events are cancelled.</param>
internal sealed record VisitSpan(DaySpan Days, ImmutableArray<NumberedVisit> Week, ImmutableArray<NumberedVisit> Gone);

/// <summary>A visit with a number that stays its own when it moves to another half day, so that its calendar event moves and is not another one.</summary>
/// <param name="Number">From 1 within its rotation.</param>
/// <param name="Visit">The visit.</param>
internal sealed record NumberedVisit(int Number, Visit Visit);
