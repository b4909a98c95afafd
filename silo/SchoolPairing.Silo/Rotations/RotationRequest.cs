using SchoolPairing.Contracts.Plans;
using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Rotations;

/// <summary>What a teacher asked about a posting, as it is stored.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Number">Counts the requests of a plan, from 1.</param>
/// <param name="Rotation">Number of the posting.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="Teacher">Who asks.</param>
/// <param name="Days">Days off (leave); null otherwise.</param>
/// <param name="With">Number of the other posting (swap); null otherwise.</param>
/// <param name="Partner">Whose it is; null otherwise.</param>
/// <param name="Note">What was written.</param>
/// <param name="AskedOn">When.</param>
/// <param name="AnswerBy">Last day to answer: of the other teacher as long as it waits for them, then of a planner.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Answer">The answer; § and its key where the service answered by itself; empty: none yet.</param>
/// <param name="Host">Host of the posting on the day of the request.</param>
/// <param name="OtherHost">Host of the other posting (swap) on that day; null otherwise.</param>
internal sealed record RotationRequest(
    PlanId Plan, int Number, int Rotation, RequestKind Kind, TeacherId Teacher, DaySpan? Days, int? With, TeacherId? Partner, string Note, DateOnly AskedOn,
    DateOnly AnswerBy, RequestState State, string Answer, SchoolId Host, SchoolId? OtherHost = null)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public RequestId Id => IdOf(Plan, Number);

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => State is RequestState.WaitsForPartner or RequestState.Open;

    /// <summary>Ends by itself after its last day: a partner who says nothing, days off that nobody granted. What a person has to look at again does not.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Lapses => State == RequestState.WaitsForPartner || (State == RequestState.Open && Kind == RequestKind.Leave);

    public static RequestId IdOf(PlanId plan, int number) => RequestId.Of($"{plan}-q{number}");
}
